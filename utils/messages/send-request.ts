import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Answers, answerSchemas } from './answers.ts';
import type { Request } from './requests.ts';

type RequestOf<T extends Request['type']> = Extract<Request, { type: T }>;

export type SendRequest = typeof sendRequest;

/** Asks the background; never throws. When it cannot be reached the answer is the error `interrupted`. */
export async function sendRequest<T extends Request['type']>(request: RequestOf<T>): Promise<Answers[T]> {
  const parsed = v.safeParse(answerSchemas[request.type], await deliver(request));
  if (parsed.success) return parsed.output as Answers[T];
  return { ok: false, error: { kind: 'interrupted' } } as Answers[T];
}

/** The background may be starting or just ending: what failed to arrive is sent once more. */
async function deliver(request: Request): Promise<unknown> {
  return (await trySend(request)) ?? (await trySend(request));
}

/**
 * `undefined` when it did not arrive. "Receiving end does not exist" is told apart from other failures only by
 * its words, and as harmless to repeat; a page whose extension was updated beneath it throws at the call.
 */
async function trySend(request: Request): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(request);
  } catch {
    return undefined;
  }
}
