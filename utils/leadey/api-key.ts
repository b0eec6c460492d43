import { fail, ok, type Result } from '../result.ts';
import { KEY_PREFIX as PREFIX, withoutSurroundings } from './key-in-text.ts';

declare const apiKey: unique symbol;
/** A text that could be a Leadey key, as it goes into the `Authorization` header. */
export type ApiKey = string & { readonly [apiKey]: true };

/** Why pasted text cannot be a key; each has its own words on the screen. */
export type PasteProblem = 'empty' | 'masked' | 'other-service' | 'bad-characters' | 'too-long';

/** Far above any key, far below what would slow a page down. */
const LONGEST_PASTE = 4096;

/** Invisible marks (`\p{Cf}`) come along from chats and documents. */
const WRAPPING = /^[\s"'`“”‘’\p{Cf}]+|[\s"'`“”‘’;,\p{Cf}]+$/gu;
const LEAD_INS = /^(?:export\s+|["']?LEADEY_API_KEY["']?\s*[=:]|Authorization\s*:|Bearer\s)/iu;
/** How a list of keys hides the middle of one: `leadey_sk_live_••••a1b2`. */
const MASK = /[•●∙·…‥⋯*○◦□■▪⬤×]|\.{3}/u;
/** What documentation has in the place of one. */
const PLACEHOLDER = /^(?:x{3,50}|-{3,}\w{0,8}|your[_-].*)$/i;

/**
 * Finds the key in what people really paste: blanks, line breaks, quotes and lead-ins such as
 * `Bearer ` or `export LEADEY_API_KEY=` around it are taken off. Nothing is asked of Leadey.
 */
export function parsePastedKey(pasted: string): Result<ApiKey, PasteProblem> {
  if (pasted.length > LONGEST_PASTE) return fail('too-long');
  const text = unwrap(withoutSurroundings(pasted)).replace(/\s*[\r\n]+\s*/g, '');
  if (text === '') return fail('empty');
  if (MASK.test(text) && text.startsWith('leadey_')) return fail('masked');
  if (!text.startsWith(PREFIX)) return fail('other-service');
  if (text.length === PREFIX.length || PLACEHOLDER.test(text.slice(PREFIX.length))) return fail('masked');
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return fail('bad-characters');
  return ok(text as ApiKey);
}

/** The label people know from Leadey's own list of keys, `leadey_sk_live_••••a1b2`; safe to show and store. */
export function maskKey(key: ApiKey): string {
  const tail = key.length >= PREFIX.length + 12 ? key.slice(-4) : '';
  return `${PREFIX}••••${tail}`;
}

function unwrap(pasted: string): string {
  let text = pasted;
  for (;;) {
    const shorter = text.replace(WRAPPING, '').replace(LEAD_INS, '');
    if (shorter === text) return text;
    text = shorter;
  }
}
