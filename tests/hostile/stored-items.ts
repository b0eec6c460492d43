import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { HistorySchema } from '../../utils/credits/history.ts';
import type { KnownLead } from '../../utils/leads/known-lead.ts';
import { ToldSchema } from '../../utils/storage/alert-schema.ts';
import { BudgetsSchema } from '../../utils/storage/budget-schema.ts';
import { AccountSchema } from '../../utils/storage/schemas.ts';
import { sharedView } from '../../utils/storage/shared-view.ts';
import { createChunkReader } from '../../utils/storage/stored-chunks.ts';
import { lookInMemory } from '../../utils/storage/stored-look.ts';
import { storedRecent } from '../../utils/storage/stored-recent.ts';
import { storedSettings } from '../../utils/storage/stored-settings.ts';
import { storedSites } from '../../utils/storage/stored-sites.ts';
import { storedCampaigns, storedLeads, storedStatuses } from '../../utils/storage/stored-snapshots.ts';
import { storedSync } from '../../utils/storage/stored-sync.ts';
import { viewsInMemory } from '../../utils/storage/stored-views.ts';
import { storedAdded, storedDraft, webhooksInMemory } from '../../utils/storage/stored-webhooks.ts';
import { kindOfItem } from '../../utils/workspaces/inactive-workspaces.ts';

const text = v.string();
const parsedBy =
  (schema: v.GenericSchema) =>
  (raw: unknown): boolean =>
    v.is(schema, raw);
const parsedAs =
  ({ parse }: { parse: (raw: unknown) => unknown }) =>
  (raw: unknown): boolean =>
    parse(raw) !== null;

/** How each kind of item is read. */
const READERS: Readonly<Record<string, (raw: unknown) => boolean>> = {
  account: parsedBy(AccountSchema),
  others: parsedBy(v.array(AccountSchema)),
  key: parsedBy(text),
  hooks: parsedBy(v.record(text, text)),
  chunk: parsedBy(text),
  budget: parsedBy(BudgetsSchema),
  history: parsedBy(HistorySchema),
  told: parsedBy(ToldSchema),
  leads: parsedAs(storedLeads),
  campaigns: parsedAs(storedCampaigns),
  statuses: parsedAs(storedStatuses),
  sync: parsedAs(storedSync),
  view: parsedAs(sharedView),
  look: parsedAs(lookInMemory),
  recent: parsedAs(storedRecent),
  settings: parsedAs(storedSettings),
  sites: parsedAs(storedSites),
  views: parsedAs(viewsInMemory),
  webhooks: parsedAs(webhooksInMemory),
  added: parsedAs(storedAdded),
  draft: parsedAs(storedDraft),
};

/** What is stored and cannot be read, by name. */
export async function unreadableItems(): Promise<string[]> {
  const { local, session } = browser.storage;
  const all = await Promise.all([local, session].map((area) => area.get(null)));
  return all
    .flatMap((items) => Object.entries(items))
    .filter(([name, raw]) => READERS[kindOfItem(name)]?.(raw) !== true)
    .map(([name]) => name);
}

/** Every lead that was synced, by id; `null` where a part of them cannot be read. */
export async function syncedLeads(): Promise<Map<string, KnownLead['lead']> | null> {
  const sync = await storedSync.read();
  const read = createChunkReader();
  const leads = new Map<string, KnownLead['lead']>();
  for (const [number, version] of sync?.chunks.entries() ?? []) {
    const chunk = await read(sync?.connection ?? '', number, version);
    if (chunk === null) return null;
    for (const { lead } of chunk.known) leads.set(lead.id, lead);
  }
  return leads;
}
