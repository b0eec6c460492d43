import type { AllLeads } from '../app/all-leads.ts';
import { createStore, type Store } from '../app/store.ts';
import type { LeadeyError } from '../leadey/errors.ts';
import { areChosen } from '../leadey/lead-filters.ts';
import { FIRST_PAGE, isNarrowed, type LeadQuery } from '../leadey/lead-query.ts';
import type { Campaign, Lead } from '../leadey/schemas.ts';
import { normaliseSearch } from '../leadey/search-text.ts';
import { type FilterContext, filterTests, passes } from '../leads/filter-leads.ts';
import { fitsTerm, parseSearch } from '../leads/search-terms.ts';
import { termWords } from '../leads/term-words.ts';
import type { Result } from '../result.ts';
import type { LeadsSnapshot } from '../storage/schemas.ts';
import type { ExportOrder } from '../storage/stored-export.ts';
import type { SyncState } from '../storage/sync-schemas.ts';
import { crawlPages } from './crawl-pages.ts';
import type { ExportState, ExportWay } from './export-state.ts';
import { type FileChoice, fileName } from './file-choice.ts';
import { createHaltWatch } from './halt-watch.ts';
import { writeFile } from './write-file.ts';
import type { AboutLine, FileParts } from './written-file.ts';

/** What the browser and the background do for an export. */
export interface ExporterParts {
  readonly all: Pick<AllLeads, 'follow' | 'matching'>;
  /** What filters ask for besides the leads. */
  readonly context: () => FilterContext;
  readonly readSync: () => Promise<SyncState | null>;
  readonly ask: (query: LeadQuery) => Promise<Result<LeadsSnapshot, LeadeyError>>;
  /** Lets the background look at the newest: what was synced a while ago may not be all by now. */
  readonly checkNewest: () => Promise<Result<SyncState, LeadeyError>>;
  readonly campaigns: () => Promise<readonly Campaign[]>;
  /** Remembers what is exported, so that it goes on after the page was loaded anew. */
  readonly remember: (order: ExportOrder) => void;
  readonly save: (file: { name: string; content: Blob }) => void;
  /** What a file says about itself, in the person's language. */
  readonly about: (facts: { count: number; missing: number; now: number }) => readonly AboutLine[];
  readonly words: Pick<FileParts, 'sheetNames' | 'inWords'>;
  readonly now: () => number;
  /** Waits so many milliseconds, or less when the network has come back. */
  readonly pause: (ms: number) => Promise<void>;
}

/** What a person can do on the export's page. */
export interface Exporter {
  readonly store: Store<{ readonly progress: ExportState }>;
  start(choice: FileChoice): Promise<void>;
  pause(): void;
  resume(): void;
  cancel(): void;
}

/** In milliseconds: how often syncing is looked at. */
const LOOK_EVERY = 500;
/** At most 55 requests a minute: the popup and the badge have the rest of a key's 120. */
const BETWEEN_REQUESTS = 1100;
const BEFORE_ANOTHER_TRY = 5000;

export function createExporter(order: ExportOrder, parts: ExporterParts): Exporter {
  const { all, now } = parts;
  const store = createStore<{ readonly progress: ExportState }>({ progress: { state: 'ready' } });
  const progress = () => store.get().progress;
  const show = (next: ExportState) => store.set({ progress: next });
  let turn = 0;
  /** With the file that was chosen last. */
  let chosen = order;
  let resumed: { promise: Promise<void>; resolve: () => void } | null = null;

  /** Whether this run is still wanted; waits while it is paused. */
  async function goesOn(mine: number): Promise<boolean> {
    await resumed?.promise;
    return mine === turn;
  }

  function tell(change: Partial<Extract<ExportState, { state: 'running' }>>): void {
    const state = progress();
    if (state.state === 'running') show({ ...state, ...change });
  }

  async function finish(
    leads: Iterable<Lead>,
    { count, missing, choice, mine }: { count: number; missing: number; choice: FileChoice; mine: number },
  ): Promise<void> {
    const at = now();
    const about = parts.about({ count, missing, now: at });
    const breathe = () => parts.pause(0);
    const { content, guarded } = await writeFile(leads, choice, { ...parts.words, about, breathe });
    if (!(await goesOn(mine))) return;
    const file = { name: fileName(choice.format, at), content };
    show({ state: 'done', count, missing, guarded, file });
    parts.remember({ ...order, ...choice, running: false });
    // Of nobody there is nothing to save.
    if (count > 0) parts.save(file);
  }

  function begin(by: ExportWay, found: number, total: number): void {
    const state = progress();
    if (state.state === 'running' && state.by === by) tell({ found, total, trouble: null });
    else show({ state: 'running', by, found, total, since: { at: now(), found }, trouble: null });
  }

  /** This run is over: only a person can go on. */
  function giveUp(error: LeadeyError): void {
    turn += 1;
    show({ state: 'failed', error });
  }

  async function readOwnSync(): Promise<SyncState | null> {
    const sync = await parts.readSync();
    return sync?.connection === order.connection ? sync : null;
  }

  /**
   * What was synced a while ago may not be all by now; without a network, or where only a person can go on, it is what
   * there is. Where syncing is not through, there is nothing yet, and what keeps this from Leadey keeps syncing from it.
   */
  async function lookAtNewest(mine: number): Promise<void> {
    while (await goesOn(mine)) {
      const answer = await parts.checkNewest();
      if (answer.ok) return;
      const { error } = answer;
      const wait = waitAfter(error, now());
      if ((error.kind === 'offline' || wait === null) && isThrough(await readOwnSync())) return;
      if (!(await goesOn(mine))) return;
      if (wait === null) return giveUp(error);
      tell({ trouble: error });
      await parts.pause(wait);
    }
  }

  async function run(choice: FileChoice, mine: number): Promise<void> {
    const { leads: picked } = order;
    if (picked !== null) return finish(picked, { count: picked.length, missing: 0, choice, mine });
    await lookAtNewest(mine);
    const isHalted = createHaltWatch(now);
    while (await goesOn(mine)) {
      const own = await readOwnSync();
      await all.follow(own);
      const leads = all.matching(order.query);
      if (!(await goesOn(mine))) return;
      if (own !== null && leads !== null) {
        const counted = own.state === 'short' ? await countOf(own, leads.length, mine) : leads.length;
        if (counted === null) return;
        const missing = Math.max(0, counted - leads.length);
        return finish(leads, { count: leads.length, missing, choice, mine });
      }
      if (own?.state === 'too-many') return askForAll(choice, mine);
      begin('sync', own?.known ?? 0, own?.total ?? 0);
      // Nothing is synced while nobody looks: somebody does now.
      if (own === null || own.state === 'cleared') await askPatiently({ ...order.query, page: 1 }, mine);
      if (isHalted(own)) await findOutWhy(own, mine);
      else await parts.pause(LOOK_EVERY);
    }
  }

  /** Syncing tells nobody why it stopped: what a look at the newest, or else at its next page, is told, it was told. */
  async function findOutWhy(own: SyncState | null, mine: number): Promise<void> {
    await lookAtNewest(mine);
    const { crawl, page } = own?.plan ?? { crawl: null, page: 1 };
    if (crawl === null || own?.state !== 'syncing') return;
    const { campaignId, search } = crawl;
    await askPatiently({ ...FIRST_PAGE, campaignId, search, pageSize: 100, page }, mine);
  }

  /** How many there should be where some stay hidden; of those that match a filter, Leadey alone knows how many. */
  async function countOf(own: SyncState, found: number, mine: number): Promise<number | null> {
    const { search, filters } = order.query;
    // Leadey searches fewer fields: what is found here by another would stand in for what is hidden.
    if (!isNarrowed(order.query) || areChosen(filters) || search.trim() !== '')
      return found + own.total - own.known;
    const page = await askPatiently({ ...order.query, page: 1 }, mine);
    return page?.meta.totalCount ?? null;
  }

  async function askForAll(choice: FileChoice, mine: number): Promise<void> {
    // A text takes a third of the memory of a lead.
    const texts = new Map<string, string>();
    let total = 0;
    begin('asking', 0, 0);
    const atItsEnd = await crawlPages(order.query, {
      ask: (query) => askPatiently(query, mine),
      campaigns: parts.campaigns,
      take: (leads) => {
        const fresh = leads.filter(({ id }) => !texts.has(id));
        for (const lead of leads) texts.set(lead.id, JSON.stringify(lead));
        tell({ found: texts.size });
        return fresh;
      },
      found: () => texts.size,
      counted: (count) => {
        total = count;
        tell({ total });
      },
    });
    if (!atItsEnd || !(await goesOn(mine))) return;
    const missing = Math.max(0, total - texts.size);
    // Leadey knows fewer filters: what it gave beyond what was asked for is left out.
    const fitsFilters = passes(filterTests(order.query, parts.context()));
    const words = termWords();
    const { terms } = parseSearch(normaliseSearch(order.query.search), words);
    const isAsked = (lead: Lead) =>
      fitsFilters(lead) && terms.every(({ term }) => fitsTerm(lead, term, words));
    let count = 0;
    for (const lead of leadsIn(texts.values())) if (isAsked(lead)) count += 1;
    await finish(leadsIn(texts.values(), isAsked), { count, missing, choice, mine });
  }

  /** Asks until there is an answer; `null` when there will be none. */
  async function askPatiently(query: LeadQuery, mine: number): Promise<LeadsSnapshot['page'] | null> {
    while (await goesOn(mine)) {
      const answer = await parts.ask(query);
      if (!(await goesOn(mine))) return null;
      if (answer.ok) {
        tell({ trouble: null });
        await parts.pause(BETWEEN_REQUESTS);
        return answer.value.page;
      }
      const wait = waitAfter(answer.error, now());
      if (wait === null) {
        giveUp(answer.error);
        return null;
      }
      tell({ trouble: answer.error });
      await parts.pause(wait);
    }
    return null;
  }

  return {
    store,
    start: (choice) => {
      turn += 1;
      resumed = null;
      chosen = { ...order, ...choice };
      parts.remember({ ...chosen, running: true });
      begin('sync', 0, 0);
      return run(choice, turn);
    },
    pause: () => {
      const state = progress();
      if (state.state !== 'running') return;
      resumed = Promise.withResolvers<void>();
      show({ state: 'paused', by: state.by, found: state.found, total: state.total });
    },
    resume: () => {
      const state = progress();
      if (state.state !== 'paused') return;
      begin(state.by, state.found, state.total);
      resumed?.resolve();
      resumed = null;
    },
    cancel: () => {
      turn += 1;
      resumed?.resolve();
      resumed = null;
      show({ state: 'ready' });
      parts.remember({ ...chosen, running: false });
    },
  };
}

/** Whether what was synced can be exported, or the rest be asked for, without any more of it. */
function isThrough(sync: SyncState | null): boolean {
  return sync !== null && sync.state !== 'syncing' && sync.state !== 'cleared';
}

function* leadsIn(texts: Iterable<string>, isAsked: (lead: Lead) => boolean = () => true): Generator<Lead> {
  for (const text of texts) {
    const lead = JSON.parse(text) as Lead;
    if (isAsked(lead)) yield lead;
  }
}

/** Milliseconds until it is worth another try; `null` when only a person can mend it. */
function waitAfter(error: LeadeyError, now: number): number | null {
  switch (error.kind) {
    case 'rate-limited':
      return Math.max(1000, error.retryAt - now);
    case 'offline':
    case 'timeout':
    case 'server':
    case 'bad-response':
    case 'intercepted':
    case 'interrupted':
    case 'superseded':
      return BEFORE_ANOTHER_TRY;
    case 'no-key':
    case 'bad-key':
    case 'no-host-permission':
    case 'forbidden':
    case 'not-allowed':
    case 'not-found':
    case 'no-credits':
    case 'bad-request':
    case 'storage':
      return null;
  }
}
