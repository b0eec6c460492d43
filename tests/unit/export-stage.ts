import { vi } from 'vitest';
import { createAllLeads } from '../../utils/app/all-leads.ts';
import { createExporter } from '../../utils/export/create-exporter.ts';
import type { LeadeyError } from '../../utils/leadey/errors.ts';
import { FIRST_PAGE, type LeadQuery } from '../../utils/leadey/lead-query.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { NOTHING_SEEN } from '../../utils/leads/filter-leads.ts';
import { ok, type Result } from '../../utils/result.ts';
import type { LeadsSnapshot } from '../../utils/storage/schemas.ts';
import type { SyncState } from '../../utils/storage/sync-schemas.ts';
import { initialSync } from '../../utils/sync/initial-sync.ts';
import { fileParts, wanted } from './file-choice.ts';
import { account, lead, snapshotOf } from './samples.ts';

export const leadsOf = (count: number): Lead[] =>
  Array.from({ length: count }, (_, place) => ({ ...lead, id: `lead_${place}`, name: `Ada ${place}` }));

export const synced = (change: Partial<SyncState>): SyncState => ({
  ...initialSync(account.connection),
  state: 'complete',
  chunks: [1],
  checkedAt: 1,
  ...change,
});

type Ask = (query: LeadQuery) => Promise<Result<LeadsSnapshot, LeadeyError>>;

/** Leadey's pages of these leads; `hidden` are shown on none of 100. */
export function pagesOf(leads: readonly Lead[], hidden = 0): Ask {
  return async (query) => {
    const shown = query.pageSize === 100 ? [...leads.slice(hidden), ...leads.slice(-hidden)] : leads;
    const from = (query.page - 1) * query.pageSize;
    const items = shown.slice(from, from + query.pageSize);
    const meta = { ...query, totalCount: leads.length, totalPages: Math.ceil(leads.length / query.pageSize) };
    const { page, pageSize, totalCount, totalPages } = meta;
    const snapshot = snapshotOf();
    return ok({
      ...snapshot,
      query,
      page: { items, meta: { page, pageSize, totalCount, totalPages }, unreadable: 0 },
    });
  };
}

export function openExport(
  leads: readonly Lead[],
  syncs: (SyncState | null)[],
  ask: Ask = pagesOf(leads),
  query: LeadQuery = FIRST_PAGE,
) {
  const save = vi.fn<(file: { name: string; content: Blob }) => void>();
  const remember = vi.fn();
  const checkNewest = vi.fn(async (): Promise<Result<SyncState, LeadeyError>> => ok(synced({})));
  const pauses: number[] = [];
  const asked: LeadQuery[] = [];
  let during = () => {};
  let clock = Date.UTC(2026, 5, 15, 12);
  const order = {
    connection: account.connection,
    query,
    leads: null,
    ...wanted('json'),
    running: false,
  };
  const exporter = createExporter(order, {
    all: createAllLeads({
      readChunk: async () => ({ known: leads.map((each) => ({ lead: each, seen: 1 })), version: null }),
    }),
    context: () => NOTHING_SEEN,
    readSync: async () => (syncs.length > 1 ? syncs.shift() : syncs[0]) ?? null,
    ask: (query) => {
      asked.push(query);
      return ask(query);
    },
    checkNewest,
    campaigns: async () => [],
    remember,
    save,
    about: () => [],
    words: fileParts,
    now: () => clock,
    pause: async (ms) => {
      pauses.push(ms);
      during();
    },
  });
  const ids = async () => {
    const text = (await save.mock.calls[0]?.[0].content.text()) ?? '[]';
    return (JSON.parse(text) as Lead[]).map(({ id }) => id);
  };
  return {
    exporter,
    save,
    remember,
    checkNewest,
    pauses,
    asked,
    ids,
    meanwhile: (job: () => void) => (during = job),
    pass: (ms: number) => (clock += ms),
  };
}
