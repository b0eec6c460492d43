import * as v from 'valibot';
import { BudgetsSchema } from '../../../utils/storage/budget-schema.ts';
import { sharedView } from '../../../utils/storage/shared-view.ts';
import { accountInMemory } from '../../../utils/storage/stored-accounts.ts';
import { storedHistory, storedTold } from '../../../utils/storage/stored-credits.ts';
import { storedDismissed } from '../../../utils/storage/stored-dismissed.ts';
import { storedExport } from '../../../utils/storage/stored-export.ts';
import { storedLockAt, storedSealed, storedUnsealing } from '../../../utils/storage/stored-lock.ts';
import { storedLook } from '../../../utils/storage/stored-look.ts';
import { storedRecent } from '../../../utils/storage/stored-recent.ts';
import { storedSettings } from '../../../utils/storage/stored-settings.ts';
import { storedSites } from '../../../utils/storage/stored-sites.ts';
import { storedCampaigns, storedLeads, storedStatuses } from '../../../utils/storage/stored-snapshots.ts';
import { storedSync } from '../../../utils/storage/stored-sync.ts';
import { storedUpdate } from '../../../utils/storage/stored-update.ts';
import { storedViews } from '../../../utils/storage/stored-views.ts';
import { storedWanted } from '../../../utils/storage/stored-wanted.ts';
import { storedAdded, storedDraft, storedWebhooks } from '../../../utils/storage/stored-webhooks.ts';
import { othersInMemory } from '../../../utils/storage/stored-workspaces.ts';
import { kindOfItem } from '../../../utils/workspaces/inactive-workspaces.ts';

const parsed =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (raw: unknown): unknown =>
    v.is(schema, raw) ? raw : null;

/** How each kind of stored item is read: `null` for one that is damaged. */
const READ: Readonly<Record<string, (raw: unknown) => unknown>> = {
  account: accountInMemory.parse,
  others: othersInMemory.parse,
  key: parsed(v.pipe(v.string(), v.startsWith('leadey_sk_live_'))),
  hooks: parsed(v.record(v.string(), v.string())),
  settings: storedSettings.parse,
  history: storedHistory('local').parse,
  told: storedTold('local', 'told').parse,
  look: storedLook('local').parse,
  views: storedViews('local').parse,
  webhooks: storedWebhooks('local').parse,
  sealed: storedSealed.parse,
  lockAt: storedLockAt.parse,
  unsealing: storedUnsealing.parse,
  leads: storedLeads.parse,
  campaigns: storedCampaigns.parse,
  statuses: storedStatuses.parse,
  view: sharedView.parse,
  sync: storedSync.parse,
  sites: storedSites.parse,
  export: storedExport.parse,
  recent: storedRecent.parse,
  draft: storedDraft.parse,
  added: storedAdded.parse,
  dismissed: storedDismissed.parse,
  wanted: storedWanted.parse,
  updatedFrom: storedUpdate.parse,
  budget: parsed(BudgetsSchema),
  // Keys of chunks, chunks and parts of the lookup alike are texts.
  chunk: parsed(v.pipe(v.string(), v.minLength(1))),
};

/** What an item holds, as the extension reads it; `null` where it could not, `undefined` for an unknown one. */
export function readItem(name: string, text: string): unknown {
  const read = READ[kindOfItem(name)];
  return read?.(JSON.parse(text));
}
