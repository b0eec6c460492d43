import type { Campaign, Lead } from '../records.ts';
import type { WebhookTokens } from '../webhook-tokens.ts';
import type { Workspace } from '../workspace.ts';
import { type Answer, json } from './answer.ts';
import type { Asked } from './asked.ts';

const ROUTE = /^\/webhooks\/funnels\/([^/]+)\/leads$/;
const FIELDS = [
  'name',
  'firstName',
  'lastName',
  'email',
  'company',
  'title',
  'phone',
  'linkedinUrl',
] as const;

type Payload = Partial<Record<(typeof FIELDS)[number], string>>;

export const isWebhook = (path: string) => ROUTE.test(path);

/** A lead that comes in by a campaign's inbound webhook. Its answers have no envelope of the API's. */
export async function takeLead(tokens: WebhookTokens, asked: Asked, url: URL, now: number): Promise<Answer> {
  const body = await asked.body();
  const [, id = ''] = ROUTE.exec(url.pathname) ?? [];
  const header = asked.headers['x-webhook-token'];
  const opened = tokens.open(
    decodeURIComponent(id),
    typeof header === 'string' ? header : url.searchParams.get('token'),
  );
  if (asked.method !== 'POST' || opened === null) return refusal(401, 'unauthorized');
  const payload = readPayload(body);
  if (payload === null) return refusal(500, 'internal');
  if (!payload.email && !nameOf(payload)) return refusal(422, 'payload must include an email or name');
  const { lead, created } = keep(opened.workspace, opened.campaign, payload, now);
  return json(created ? 201 : 200, { ok: true, leadId: lead.id, created });
}

function refusal(status: number, error: string): Answer {
  return json(status, { ok: false, error });
}

/** The known fields; what is blank counts as absent. */
function readPayload(body: string): Payload | null {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return null;
  }
  const payload: Payload = {};
  for (const field of FIELDS) {
    const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, field) : null;
    if (typeof value === 'string' && value.trim() !== '') payload[field] = value.trim();
  }
  return payload;
}

function nameOf({ name, firstName, lastName }: Payload): string {
  return name ?? [firstName, lastName].filter(Boolean).join(' ');
}

/** One with that e-mail address in the same campaign is written over; without an address nothing is compared. */
function keep(workspace: Workspace, campaign: Campaign, payload: Payload, now: number) {
  const email = payload.email?.toLowerCase() ?? null;
  const sent: Partial<Lead> = { ...payload, email, name: nameOf(payload) };
  if (sent.name === '') delete sent.name;
  const known = email === null ? undefined : find(workspace, campaign, email);
  if (known !== undefined) {
    workspace.leads.change(known.id, sent);
    return { lead: known, created: false };
  }
  const [lead] = workspace.leads.add([{ name: email ?? '', ...sent, source: 'Webhook', score: 50 }], {
    campaignId: campaign.id,
    campaignName: campaign.name,
    createdAt: new Date(now).toISOString(),
  });
  if (lead === undefined) throw new Error('The lead was not kept');
  return { lead, created: true };
}

function find(workspace: Workspace, campaign: Campaign, email: string): Lead | undefined {
  for (const lead of workspace.leads.all())
    if (lead.campaignId === campaign.id && lead.email?.toLowerCase() === email) return lead;
  return undefined;
}
