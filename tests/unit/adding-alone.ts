import { vi } from 'vitest';
import {
  type AddLeadParts,
  createAddLeadService,
  type Sending,
} from '../../utils/adding/add-lead-service.ts';
import { NOBODY } from '../../utils/adding/new-lead.ts';
import type { LeadeyAccess } from '../../utils/background/leadey-access.ts';
import type { LeadeyClient } from '../../utils/leadey/client.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { fail, ok } from '../../utils/result.ts';
import type { SendLead } from '../../utils/security/webhook-vault.ts';
import { NO_POLICY } from '../../utils/settings/policy.ts';
import { storedAdded } from '../../utils/storage/stored-webhooks.ts';
import type { Attempt } from '../../utils/storage/webhook-schemas.ts';
import { account, lead, NOON, snapshotOf } from './samples.ts';

// Adding leads by itself, with neither a Leadey nor the rest of the background.

export const { connection } = account;
/** Ada, as Leadey has her once she is added. */
export const ada: Lead = { ...lead, id: 'lead_9', createdAt: new Date(NOON).toISOString() };
export const sending: Sending = {
  id: 'attempt 1',
  campaignId: 'camp_1',
  lead: { ...NOBODY, name: ada.name, email: ada.email },
  before: [],
  connection,
  again: false,
};
export const nameless: Sending = { ...sending, lead: { ...NOBODY, name: ada.name, company: ada.company } };
/** The same, sent by another press, of which nobody knows what came. */
export const earlier: Attempt = {
  id: 'attempt 0',
  at: NOON,
  campaignId: 'camp_1',
  lead: sending.lead,
  before: [],
  state: 'sending',
  leadId: null,
  problem: null,
};

export const told = (leadId: string, created: boolean, twice = false) => ok({ leadId, created, twice });
export const failedWith = (problem: string) => ({ ok: false, error: { kind: 'add', problem } });
export const answering = (status: number, body: unknown) =>
  vi.fn<SendLead>(async () => Response.json(body, { status }));
export const taking = (created = true) => answering(201, { ok: true, leadId: 'lead_9', created });
export const losing = () => vi.fn<SendLead>(async () => Promise.reject(new TypeError('Failed to fetch')));
export const attempts = async () => (await storedAdded.read())?.attempts;
export const remember = (...kept: Attempt[]) => storedAdded.write({ connection, attempts: kept });

/** Leadey has the first of `seen` at the first look, then the second, then nobody; `null` is no answer. */
export function alone(
  send: SendLead,
  seen: readonly (readonly Lead[] | null)[] = [],
  own: Partial<AddLeadParts> = {},
  asking = account,
) {
  const left = [...seen];
  const leadsPage = vi.fn<LeadeyClient['leadsPage']>(async () => {
    const items = left.length > 0 ? (left.shift() ?? null) : [];
    return items === null ? fail({ kind: 'offline' }) : ok({ ...snapshotOf().page, items });
  });
  const asked: string[][] = [];
  const ask: LeadeyAccess['ask'] = (key, caller, call) => {
    asked.push([key, caller]);
    return call({ leadsPage } as unknown as LeadeyClient, new AbortController().signal, asking);
  };
  const checkNewest = vi.fn<AddLeadParts['leadSync']['checkNewest']>(async () => fail({ kind: 'offline' }));
  const pause = vi.fn(async (_ms: number) => {});
  const { add, look } = createAddLeadService({
    access: { ask },
    accounts: {
      read: async () => account,
      whileCurrent: async (of, write) => (of === connection ? write(account) : undefined),
    },
    webhooks: { open: async (_, campaignId) => (campaignId === 'camp_1' ? send : null) },
    leadSync: { checkNewest },
    leads: { lead: async () => ok(ada) },
    readPolicy: async () => NO_POLICY,
    hasHostAccess: async () => true,
    isOnline: () => true,
    now: () => NOON,
    pause,
    ...own,
  });
  return { add, look, asked, leadsPage, checkNewest, waits: () => pause.mock.calls.map(([ms]) => ms) };
}
