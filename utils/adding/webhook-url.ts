import * as v from 'valibot';
import { LEADEY_HOST } from '../leadey/host.ts';
import { IdSchema } from '../leadey/schemas.ts';
import { fail, ok, type Result } from '../result.ts';

declare const webhookToken: unique symbol;
/** The secret of a campaign's inbound webhook, as it goes into its header. */
export type WebhookToken = string & { readonly [webhookToken]: true };

/** Where a campaign takes leads, and with which secret. */
export interface Webhook {
  readonly campaignId: string;
  readonly token: WebhookToken;
}

/** Why a pasted text is no webhook of Leadey's; each has its own words on the screen. */
export type WebhookProblem = 'empty' | 'tooLong' | 'placeholder' | 'noToken' | 'otherAddress' | 'apiKey';

/** In characters: far above any such address, or command with one. */
const LONGEST_PASTE = 4096;
const HOST = new URL(LEADEY_HOST).host;
const ADDRESS = new RegExp(
  `(?<![\\w.-])${HOST.replaceAll('.', '\\.')}/webhooks/funnels/([^/\\s"'\`<>]*)/leads/?(?:\\?([^\\s"'\`<>]*))?`,
  'i',
);
const HEADER = /x-webhook-token\s*:\s*["']?([^\s"'\\]+)/i;
/** `{campaignId}`, `<token>`, `YOUR_TOKEN`, `whk_…`, `whk_xxxx`: what documentation has in the place of it. */
const PLACEHOLDER =
  /[{}<>…*•]|%7B|%3C|\.{3}|^your[_-]|^(?:whk_)?x{3,}$|^whk_$|^(?:token|campaign_?id|secret)$/i;

/**
 * Finds campaign and token in what people paste: the address that Leadey's Cockpit has people copy, with quotes, a
 * sentence or a whole `curl` command around it, broken by a mail programme or with the token in its header.
 */
export function parseWebhookUrl(pasted: string): Result<Webhook, WebhookProblem> {
  if (pasted.length > LONGEST_PASTE) return fail('tooLong');
  const text = pasted.replace(/\p{Cf}/gu, '').trim();
  if (text === '') return fail('empty');
  const [, id, query] = ADDRESS.exec(text) ?? ADDRESS.exec(text.replace(/\s+/g, '')) ?? [];
  if (id === undefined) return fail(text.includes('leadey_sk_') ? 'apiKey' : otherAddress(text));
  const campaignId = decode(id);
  const token = new URLSearchParams(query).get('token') ?? HEADER.exec(text)?.[1] ?? '';
  // What stands around it in chats, markup and other languages' quotes.
  const tidied = token.replace(/(?:\*\*|[»」”’|]).*$|[.,;:)\]]+$/su, '');
  if (campaignId === null || PLACEHOLDER.test(campaignId)) return fail('placeholder');
  if (tidied === '') return fail('noToken');
  if (PLACEHOLDER.test(tidied)) return fail('placeholder');
  // Only these can stand in a header as they are.
  if (!/^[\x21-\x7e]{1,500}$/.test(tidied)) return fail('noToken');
  return ok({ campaignId, token: tidied as WebhookToken });
}

/** The documentation's address has no campaign that could be one. */
function otherAddress(text: string): WebhookProblem {
  return text.includes(HOST) && /[{<]\s*campaign/i.test(text) ? 'placeholder' : 'otherAddress';
}

function decode(id: string): string | null {
  try {
    const decoded = decodeURIComponent(id);
    return v.is(IdSchema, decoded) && !decoded.includes('/') ? decoded : null;
  } catch {
    // Not an encoding of anything.
    return null;
  }
}

/** What may be seen of a token. */
export function maskToken(token: WebhookToken): string {
  const tail = token.length >= 16 ? token.slice(-4) : '';
  return `${token.startsWith('whk_') ? 'whk_' : ''}••••${tail}`;
}

/** Where a lead of this campaign is sent, its secret apart. */
export function webhookAddress(campaignId: string): string {
  return `${LEADEY_HOST}/webhooks/funnels/${encodeURIComponent(campaignId)}/leads`;
}
