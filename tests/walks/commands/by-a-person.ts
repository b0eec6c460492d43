import fc from 'fast-check';
import { rowsOf, shownSnapshot } from '../../../utils/app/state.ts';
import { PAGE_SIZES, SORTS } from '../../../utils/leadey/lead-query.ts';
import { DEFAULT_SETTINGS, LOCK_AFTER, type Settings } from '../../../utils/settings/settings.ts';
import { act, type Step } from '../step.ts';

const page = fc.nat(1);
const words = fc.constantFrom('', 'a', 'northwind', 'newcomer', 'ada', 'Zoë', 'newcomer 1');

export const refresh = (on: number): Step => act('refresh', on, (app) => app.refresh());

/** Looking for leads, and looking at them. */
export const lookingAround: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(page, words).map(([on, text]) => act(`search “${text}”`, on, (app) => app.search(text))),
  fc
    .tuple(page, fc.constantFrom('', 'pending', 'interested', 'own_status'))
    .map(([on, status]) => act(`narrow to ${status}`, on, (app) => app.narrow({ status }))),
  fc
    .tuple(page, fc.constantFrom(...SORTS))
    .map(([on, by]) => act(`sort by ${by}`, on, (app) => app.sort(by))),
  fc
    .tuple(page, fc.integer({ min: 1, max: 6 }))
    .map(([on, to]) => act(`turn to ${to}`, on, (app) => app.turnTo(to))),
  fc
    .tuple(page, fc.integer({ min: 1, max: 6 }))
    .map(([on, to]) => act(`fetch ${to} ahead`, on, (app) => app.fetchAhead(to))),
  fc
    .tuple(page, fc.constantFrom(...PAGE_SIZES))
    .map(([on, size]) => act(`${size} a page`, on, (app) => app.resize(size))),
  fc.tuple(page, fc.nat(30)).map(([on, row]) =>
    act(`open lead ${row}`, on, (app) => {
      const snapshot = shownSnapshot(app.store.get().list);
      const lead = snapshot && rowsOf(snapshot)[row % Math.max(1, rowsOf(snapshot).length)];
      return lead ? app.openLead(lead.id) : undefined;
    }),
  ),
  fc
    .tuple(page, fc.constantFrom(1, -1))
    .map(([on, by]) => act(`turn lead by ${by}`, on, (app) => app.turnLead(by as 1 | -1))),
  fc.tuple(page, fc.nat(30)).map(([on, row]) =>
    act(`select ${row}`, on, (app) => {
      const snapshot = shownSnapshot(app.store.get().list);
      const lead = snapshot && rowsOf(snapshot)[row % Math.max(1, rowsOf(snapshot).length)];
      if (lead) app.select(lead.id, false);
    }),
  ),
  page.map((on) => act('go home', on, (app) => app.openHome())),
  page.map((on) => act('open settings', on, (app) => app.openSettings())),
  page.map(refresh),
  page.map((on) => act('check the site', on, (app) => app.checkSite())),
  page.map((on) => act('clear filters', on, (app) => app.clearFilters())),
  page.map((on) => act('export', on, (app) => app.exportLeads())),
];

const settings: fc.Arbitrary<Settings> = fc
  .record({
    badge: fc.constantFrom('credits', 'new-leads', 'nothing'),
    badgeFollows: fc.constantFrom('in-use', 'most-in-need'),
    checkEvery: fc.constantFrom(5, 15, 60, 0),
    alertCredits: fc.boolean(),
    alertLeads: fc.boolean(),
    checkSite: fc.boolean(),
    markSites: fc.boolean(),
    pageSize: fc.constantFrom(...PAGE_SIZES),
    lockAfter: fc.constantFrom(...LOCK_AFTER),
  })
  .map((chosen) => ({ ...DEFAULT_SETTINGS, ...chosen }) as Settings);

/** What people choose. */
export const choosing: readonly fc.Arbitrary<Step>[] = [
  fc
    .tuple(page, settings)
    .map(([on, chosen]) => act(`choose ${JSON.stringify(chosen)}`, on, (app) => app.saveSettings(chosen))),
  page.map((on) => act('clear people', on, (app) => app.clearPeople())),
  fc.tuple(page, words).map(([on, name]) => act(`save view ${name}`, on, (app) => app.saveView(name))),
  page.map((on) => act('check workspaces', on, (app) => app.checkWorkspaces())),
];
