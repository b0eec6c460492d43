import { sendRequest } from '../messages/send-request.ts';
import { storedLockAt } from '../storage/stored-lock.ts';

/** In milliseconds: each key that is pressed need not be told. */
const AT_MOST_EVERY = 20_000;

let noted = 0;

/** Tells the background that somebody uses this page, where that puts off that it locks. */
export function noteUse(): void {
  // A clock that was set back would otherwise keep it quiet for as long, and lock on whoever uses it.
  if (Math.abs(Date.now() - noted) < AT_MOST_EVERY) return;
  noted = Date.now();
  void storedLockAt.read().then((lockAt) => {
    if (lockAt !== null) void sendRequest({ type: 'used' });
  });
}

/**
 * From opening the page on, keys and pointer count as use. What a page asks by itself does not: one that was left open
 * would keep it unlocked for ever.
 */
export function watchUse(): void {
  noteUse();
  for (const sign of ['keydown', 'pointerdown', 'wheel'])
    addEventListener(sign, noteUse, { capture: true, passive: true });
}
