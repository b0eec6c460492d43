import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { isNarrowed, SORTS } from '../../utils/leadey/lead-query.ts';
import { mayAdd } from '../adding/may-add.ts';
import { namedViews } from '../views/view-words.ts';
import { keyEnds, wholeName } from '../workspaces/workspace-names.ts';
import { focusSearch, openPopover } from './shortcuts.ts';

/** Where keys do something, in the order in which they are listed. */
export const PLACES = ['list', 'lead', 'views', 'anywhere'] as const;
export type Place = (typeof PLACES)[number];

/** Something a person can do, by its name, by its keys, or both. */
export interface Command {
  readonly words: string;
  readonly keys: readonly string[];
  /** `null` where the keys alone do it, to whatever has the focus. */
  readonly run: (() => void) | null;
  /** Where its keys do it; default: anywhere. */
  readonly place?: Place;
}

/** Everything that can be done, the most usual first. */
export function commandsOf(app: App): Command[] {
  return [
    ...selectionCommands(app),
    ...listCommands(app),
    ...viewCommands(app),
    ...orderCommands(app),
    ...workspaceCommands(app),
    ...settings(app),
    ...keysOnly(),
  ];
}

function listCommands(app: App): Command[] {
  const { query, policy, site } = app.store.get();
  const home = (job: () => void) => () => {
    app.openHome();
    // Once it is drawn.
    requestAnimationFrame(() => requestAnimationFrame(job));
  };
  const isMeant = site !== null && site !== undefined && site.leads.length + site.perhaps.leads.length > 0;
  return listed([
    { words: i18n.t('shortcuts.search'), keys: ['/'], run: home(focusSearch), place: 'list' },
    { words: i18n.t('views.builtIn.opened'), keys: ['Alt ↓'], run: null, place: 'list' },
    {
      words: i18n.t('filters.more'),
      keys: ['F'],
      run: home(() => openPopover('filter-panel')),
      place: 'list',
    },
    { words: i18n.t('views.title'), keys: ['V'], run: home(() => openPopover('views-menu')), place: 'views' },
    isNarrowed(query) && { words: i18n.t('common.clearFilters'), keys: [], run: home(app.clearFilters) },
    isMeant && {
      words: i18n.t('shortcuts.bestMatch'),
      keys: ['O'],
      run: () => void app.openBestMatch(),
      place: 'list',
    },
    { words: i18n.t('onPage.find'), keys: ['P'], run: home(() => void app.findOnPage()), place: 'list' },
    mayAdd(app) && {
      words: i18n.t('adding.button'),
      keys: ['A'],
      run: () => void app.addLead('here'),
      place: 'list',
    },
    { words: i18n.t('header.refresh'), keys: [], run: () => void app.refresh() },
    !policy?.exportOff && { words: i18n.t('export.title'), keys: [], run: app.exportLeads },
    { words: i18n.t('overview.title'), keys: ['G'], run: app.openOverview, place: 'list' },
    { words: i18n.t('header.settings'), keys: [], run: app.openSettings },
    { words: i18n.t('shortcuts.title'), keys: ['?'], run: () => app.showShortcuts(true) },
  ]);
}

/** What can be done with the leads that are selected, if any are. */
function selectionCommands(app: App): Command[] {
  if (app.store.get().selected === null) return [];
  return [
    { words: i18n.t('selection.copyEmails'), keys: [], run: () => void app.copySelected('emails') },
    { words: i18n.t('selection.copyRows'), keys: [], run: () => void app.copySelected('rows') },
    { words: i18n.t('selection.markdown'), keys: [], run: () => void app.copySelected('markdown') },
    { words: i18n.t('selection.lines'), keys: [], run: () => void app.copySelected('lines') },
  ];
}

function viewCommands(app: App): Command[] {
  return namedViews(app.store.get().views).map(({ name, query }, place) => ({
    words: i18n.t('commands.view', { name }),
    keys: place < 9 ? [String(place + 1)] : [],
    place: 'views',
    run: () => {
      app.openHome();
      app.showView(query);
    },
  }));
}

/** Any order but Leadey's own takes all leads. */
function orderCommands(app: App): Command[] {
  const { sync } = app.store.get();
  if (sync?.state !== 'complete' && sync?.state !== 'short') return [];
  return SORTS.map((sort) => ({
    words: i18n.t('commands.sort', { order: i18n.t(`sorts.${sort}`) }),
    keys: [],
    run: () => {
      app.openHome();
      app.sort(sort);
    },
  }));
}

function workspaceCommands(app: App): Command[] {
  const { account, workspaces } = app.store.get();
  const ends = keyEnds(account === null ? workspaces : [account, ...workspaces]);
  const others = workspaces.map((other) => ({
    words: i18n.t('commands.workspace', { name: wholeName(other, ends) }),
    keys: [],
    run: () => void app.switchTo(other.organization.id),
  }));
  return [...others, { words: i18n.t('workspaces.add'), keys: [], run: app.addWorkspace }];
}

const SETTINGS = [
  'choices.badge',
  'choices.interval',
  'choices.alerts',
  'pages.size',
  'choices.density',
  'choices.exportFormat',
  'choices.checkSite',
  'choices.markSites',
  'webhooks.title',
  'passphrase.title',
  'settings.appearance',
  'settings.openingKey',
  'panel.open',
  'settings.replace',
  'settings.disconnect',
  'settings.clear',
  'diagnostics.title',
] as const;

/** Each choice of the settings, with nothing else around it. */
function settings(app: App): Command[] {
  return SETTINGS.map((name) => {
    const words = i18n.t(name);
    return {
      words: i18n.t('commands.setting', { name: words }),
      keys: [],
      run: () => app.seekSetting(words),
    };
  });
}

/** What is done to whatever has the focus. */
function keysOnly(): Command[] {
  return [
    { words: i18n.t('commands.open'), keys: ['Ctrl K'], run: null },
    { words: i18n.t('shortcuts.commands'), keys: ['>'], run: null, place: 'list' },
    { words: i18n.t('shortcuts.move'), keys: ['↓', '↑'], run: null, place: 'list' },
    { words: i18n.t('shortcuts.open'), keys: ['Enter'], run: null, place: 'list' },
    { words: i18n.t('shortcuts.copy'), keys: ['C'], run: null, place: 'list' },
    { words: i18n.t('shortcuts.select'), keys: ['X'], run: null, place: 'list' },
    { words: i18n.t('shortcuts.ways'), keys: ['E', 'T', 'L', 'O'], run: null, place: 'lead' },
    { words: i18n.t('lead.copyEmail'), keys: ['C'], run: null, place: 'lead' },
    { words: i18n.t('lead.previous'), keys: ['[', 'Alt ←'], run: null, place: 'lead' },
    { words: i18n.t('lead.next'), keys: [']', 'Alt →'], run: null, place: 'lead' },
    { words: i18n.t('shortcuts.sort'), keys: ['S'], run: null, place: 'list' },
    { words: i18n.t('shortcuts.workspaces'), keys: ['W'], run: null, place: 'list' },
    { words: i18n.t('shortcuts.back'), keys: ['Esc'], run: null },
    { words: i18n.t('shortcuts.turn'), keys: ['[', ']', 'Alt ←', 'Alt →'], run: null, place: 'list' },
  ];
}

function listed(commands: readonly (Command | false)[]): Command[] {
  return commands.filter((command) => command !== false);
}
