import { fail, type Result } from '../result.ts';
import { errorFromStatus, isLeadeysWord, isWebPage, type LeadeyError, needsProof } from './errors.ts';
import { readJson, TOO_LARGE } from './read-json.ts';

/** One call on the wire, authorization included. */
export type Send = (url: string, signal: AbortSignal) => Promise<Response>;

export interface HttpEnvironment {
  readonly send: Send;
  /** Asked before every attempt; an error keeps it from the wire (no access, no budget, another key by now). */
  readonly admit: () => Promise<LeadeyError | null>;
  /** Told of what went wrong with each attempt, at once: whoever asks several things waits for all of them. */
  readonly heard?: ((error: LeadeyError) => Promise<void>) | undefined;
  readonly now: () => number;
  readonly isOnline: () => boolean;
  /**
   * Paths whose last answer was a `5xx`. After a few of them Chrome refuses an extension's requests to the same path for
   * a while, which looks like a lost connection (https://www.chromium.org/throttling/).
   */
  readonly failing: Set<string>;
  /** Whether a temporary error is returned at once, without a retry. */
  readonly once?: boolean | undefined;
}

/** Chrome ends a worker whose fetch takes longer than 30 s; these stay below. In milliseconds. */
const ATTEMPT_TIMEOUT = 10_000;
const TOTAL_TIMEOUT = 25_000;
const BACK_OFF = [400, 1200] as const;

/**
 * Asks once, and again after trouble that may pass: a time-out, a lost connection, a `5xx` or half an answer, at most
 * {@link BACK_OFF}`.length` times more and never beyond {@link TOTAL_TIMEOUT}. A `429` is handed back at
 * once: its pause is longer than a worker may live. The body counts as part of an attempt.
 */
export async function getJson(
  environment: HttpEnvironment,
  url: string,
  signal: AbortSignal,
): Promise<Result<unknown, LeadeyError>> {
  const deadline = environment.now() + TOTAL_TIMEOUT;
  for (let tried = 0; ; tried += 1) {
    const refusal = await environment.admit();
    if (refusal !== null) return fail(refusal);
    const left = deadline - environment.now();
    const answer = await attempt(environment, url, signal, Math.min(ATTEMPT_TIMEOUT, left));
    const outcome = inKnownTrouble(environment, new URL(url).pathname, answer);
    if (!outcome.ok) await environment.heard?.(outcome.error);
    if (outcome.ok || environment.once || !mayPass(outcome.error, environment)) return outcome;
    const pause = BACK_OFF[tried];
    if (pause === undefined || environment.now() + pause >= deadline) return outcome;
    await wait(pause * (0.75 + Math.random() / 2), signal);
    if (signal.aborted) return fail({ kind: 'superseded' });
  }
}

/** What the connection says, unless Leadey itself was known to be in trouble there. */
function inKnownTrouble<T>(
  { failing, isOnline }: HttpEnvironment,
  path: string,
  answer: Result<T, LeadeyError>,
): Result<T, LeadeyError> {
  const kind = answer.ok ? 'well' : answer.error.kind;
  if (kind === 'offline') return failing.has(path) && isOnline() ? fail({ kind: 'server' }) : answer;
  if (kind === 'server') failing.add(path);
  else if (kind !== 'timeout' && kind !== 'superseded') failing.delete(path);
  return answer;
}

async function attempt(
  environment: HttpEnvironment,
  url: string,
  signal: AbortSignal,
  timeout: number,
): Promise<Result<unknown, LeadeyError>> {
  const timer = new AbortController();
  const handle = setTimeout(() => timer.abort(), timeout);
  try {
    const response = await environment.send(url, AbortSignal.any([signal, timer.signal]));
    if (!response.ok) {
      return fail(await refusalOf(response, environment.now()));
    }
    const answer = await readJson(response);
    const isPortals = !answer.ok && isWebPage(response.headers.get('Content-Type'));
    return isPortals ? fail({ kind: 'intercepted' }) : answer;
  } catch {
    // Browsers throw one TypeError for every failed connection; why it failed is known only from what surrounds it.
    if (signal.aborted) return fail({ kind: 'superseded' });
    if (timer.signal.aborted) return fail({ kind: 'timeout' });
    return fail({ kind: 'offline' });
  } finally {
    clearTimeout(handle);
  }
}

/** Why it was refused; what somebody on the way answered takes nothing away. */
async function refusalOf(response: Response, now: number): Promise<LeadeyError> {
  const error = errorFromStatus(response.status, response.headers.get('Retry-After'), now);
  if (!needsProof(error)) {
    await response.body?.cancel();
    return error;
  }
  const body = await readJson(response);
  return body.ok && isLeadeysWord(body.value) ? error : { kind: 'intercepted' };
}

function mayPass(error: LeadeyError, environment: HttpEnvironment): boolean {
  switch (error.kind) {
    case 'server':
    case 'timeout':
      return true;
    case 'offline':
      return environment.isOnline();
    case 'bad-response':
      // Firefox hands over a body whose connection was cut as if it were whole.
      return error !== TOO_LARGE;
    default:
      return false;
  }
}

/** Resolves after `ms`, or at once when the request is given up. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const handle = setTimeout(resolve, ms);
    const giveUp = () => {
      clearTimeout(handle);
      resolve();
    };
    signal.addEventListener('abort', giveUp, { once: true });
  });
}
