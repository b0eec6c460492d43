import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { instant } from './schemas.ts';
import { storedValue } from './stored-value.ts';

/** Everything of the workspaces, encrypted with a key derived from a passphrase, and how it is derived. */
export const SealedSchema = v.object({
  version: v.literal(1),
  kdf: v.object({
    name: v.literal('PBKDF2'),
    hash: v.picklist(['SHA-256', 'SHA-512']),
    // Above this, a damaged figure would keep the browser busy for minutes.
    iterations: v.pipe(v.number(), v.minValue(1), v.maxValue(1e7)),
    salt: v.string(),
  }),
  iv: v.string(),
  data: v.string(),
});

export type Sealed = v.InferOutput<typeof SealedSchema>;

export const storedSealed = storedValue('local', 'sealed', SealedSchema);
/** When it locks itself if nobody uses it until then; absent while it is locked. */
export const storedLockAt = storedValue('session', 'lockAt', instant);
/** What opens `sealed`, for as long as it is unlocked: it outlives the background that derived it. */
export const storedUnsealing = storedValue('session', 'unsealing', v.string());

/** Calls back when it may have been locked or unlocked, or a passphrase set or removed. Returns what ends that. */
export function watchLock(changed: () => void): () => void {
  const ends = [storedSealed.watch(changed), storedLockAt.watch(changed)];
  return () => {
    for (const end of ends) end();
  };
}

/** `none`: there is no passphrase. */
export type LockState = 'none' | 'locked' | 'unlocked';

/** A damaged `sealed` is locked as well: nothing may be connected beside it before somebody has said to start over. */
export async function readLock(): Promise<LockState> {
  const [found, lockAt] = await Promise.all([
    browser.storage.local.get(storedSealed.key),
    storedLockAt.read(),
  ]);
  if (found[storedSealed.key] === undefined) return 'none';
  return lockAt !== null && lockAt > Date.now() ? 'unlocked' : 'locked';
}
