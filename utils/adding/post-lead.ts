import * as v from 'valibot';
import { readJson } from '../leadey/read-json.ts';
import { IdSchema } from '../leadey/schemas.ts';
import type { SendLead } from '../security/webhook-vault.ts';
import { type NewLead, toPayload } from './new-lead.ts';

/** In milliseconds; Chrome ends a worker whose fetch takes longer than 30 s. */
const TIMEOUT = 15_000;

/** How the webhook answered. `lost`: the lead may have been taken all the same. */
export type PostOutcome =
  | { readonly kind: 'taken'; readonly leadId: string; readonly created: boolean }
  | { readonly kind: 'refused'; readonly problem: 'unauthorized' | 'incomplete' | 'refused' | 'intercepted' }
  /** `byLeadey`: with an error of its own, not on the way. */
  | { readonly kind: 'lost'; readonly byLeadey: boolean };

const TakenSchema = v.object({ ok: v.literal(true), leadId: IdSchema, created: v.boolean() });
/** Leadey's own refusal; somebody on the way answers with a page of their own. */
const RefusedSchema = v.object({ ok: v.literal(false) });

const lost = (byLeadey: boolean): PostOutcome => ({ kind: 'lost', byLeadey });

/**
 * Sends a lead once; whatever happens, it is not sent again. Source of the answers: the inbound webhook's
 * documentation, which promises no envelope of the API's.
 */
export async function postLead(send: SendLead, lead: NewLead): Promise<PostOutcome> {
  const timer = new AbortController();
  const handle = setTimeout(() => timer.abort(), TIMEOUT);
  try {
    const response = await send(toPayload(lead), timer.signal);
    const body = await readJson(response);
    const taken = v.safeParse(TakenSchema, body.ok ? body.value : null);
    if (response.ok && taken.success) return { kind: 'taken', ...pick(taken.output) };
    // What a server in trouble had done before it failed nobody knows.
    if (response.ok || response.status >= 500) return lost(!response.ok);
    if (!body.ok || !v.is(RefusedSchema, body.value)) return { kind: 'refused', problem: 'intercepted' };
    return { kind: 'refused', problem: PROBLEMS[response.status] ?? 'refused' };
  } catch {
    // Browsers throw one TypeError for every failed connection, before and after the request was sent.
    return lost(false);
  } finally {
    clearTimeout(handle);
  }
}

const PROBLEMS: Readonly<Record<number, 'unauthorized' | 'incomplete'>> = {
  401: 'unauthorized',
  422: 'incomplete',
};

const pick = ({ leadId, created }: v.InferOutput<typeof TakenSchema>) => ({ leadId, created });
