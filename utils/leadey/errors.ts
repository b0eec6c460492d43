import * as v from 'valibot';

/**
 * Everything that can go wrong on the way to Leadey, as a person would tell it apart.
 * `retryAt` is in milliseconds since the epoch. Nothing of the server's own text is kept:
 * the message of a `5xx` repeats database text.
 */
export const LeadeyErrorSchema = v.variant('kind', [
  v.object({
    kind: v.picklist([
      'no-key',
      'bad-key',
      'no-host-permission',
      'offline',
      'timeout',
      'forbidden',
      'not-allowed',
      'not-found',
      'no-credits',
      'bad-request',
      'server',
      'bad-response',
      'intercepted',
      'storage',
      'interrupted',
      'superseded',
    ]),
  }),
  v.object({ kind: v.literal('rate-limited'), retryAt: v.number() }),
]);

export type LeadeyError = v.InferOutput<typeof LeadeyErrorSchema>;

/** Leadey's window is a minute; a `429` without `Retry-After` waits for a whole one. */
const WHOLE_WINDOW_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 300;

/** The error behind an HTTP status that is not a success; `now` in milliseconds. */
export function errorFromStatus(status: number, retryAfter: string | null, now: number): LeadeyError {
  switch (status) {
    case 401:
      return { kind: 'bad-key' };
    case 402:
      return { kind: 'no-credits' };
    case 403:
      return { kind: 'forbidden' };
    case 404:
      return { kind: 'not-found' };
    case 429:
      return { kind: 'rate-limited', retryAt: now + secondsToWait(retryAfter, now) * 1000 };
    default:
      // Network Authentication Required (RFC 6585): a portal's, never Leadey's.
      if (status === 511) return { kind: 'intercepted' };
      if (status >= 500) return { kind: 'server' };
      if (status >= 400) return { kind: 'bad-request' };
      return { kind: 'bad-response' };
  }
}

const EnvelopeSchema = v.object({ error: v.object({ message: v.string() }) });

const TAKES_AWAY: readonly LeadeyError['kind'][] = [
  'bad-key',
  'no-credits',
  'forbidden',
  'not-found',
  'rate-limited',
];

/**
 * Whether this refusal takes something away if it is believed, be it some minutes, so that only Leadey's own word
 * counts: the portals and proxies on the way answer 401, 403, 404 and 429 as well, with pages of their own.
 */
export function needsProof({ kind }: LeadeyError): boolean {
  return TAKES_AWAY.includes(kind);
}

/** Whether a refusal's body is Leadey's envelope for errors. */
export function isLeadeysWord(body: unknown): boolean {
  return v.is(EnvelopeSchema, body);
}

/** Whether a body calls itself a web page: Leadey sends none, and the portal of a network does, also with a `200`. */
export function isWebPage(contentType: string | null): boolean {
  return /html/i.test(contentType ?? '');
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function secondsToWait(retryAfter: string | null, now: number): number {
  if (retryAfter === null || retryAfter.trim() === '') return WHOLE_WINDOW_SECONDS;
  // `Date.parse` takes `-5` and `1.5` for dates of long ago; a date of HTTP starts with the day's name.
  const date = /^\s*[A-Z][a-z]{2},/.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
  const seconds = /^\s*\d+\s*$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((date - now) / 1000);
  if (!Number.isFinite(seconds)) return WHOLE_WINDOW_SECONDS;
  return Math.min(Math.max(seconds, 1), LONGEST_PAUSE_SECONDS);
}
