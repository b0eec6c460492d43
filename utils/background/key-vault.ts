import * as v from 'valibot';
import { type ApiKey, maskKey, parsePastedKey } from '../leadey/api-key.ts';
import type { Send } from '../leadey/http.ts';
import { type StoredValue, storedValue } from '../storage/stored-value.ts';

/** A stored text counts as a key only when it is one as it stands: it goes into a header unchanged. */
const KeySchema = v.pipe(
  v.string(),
  v.check((text) => {
    const key = parsePastedKey(text);
    return key.ok && key.value === text;
  }),
  v.transform((text) => text as ApiKey),
);

/**
 * The one place that reads the key. What leaves it is a way to call Leadey, never the key.
 * At most one item holds it: on disk, or in memory for people who want it gone with the browser.
 */
export interface KeyVault {
  /** A way to call Leadey with the stored key, or `null` when none is stored. */
  open(): Promise<OpenVault | null>;
  keep(key: ApiKey, forgetOnClose: boolean): Promise<void>;
  forget(): Promise<void>;
}

/** What may be known of a stored key, and what can be done with it. */
export interface OpenVault {
  readonly send: Send;
  readonly maskedKey: string;
  readonly forgetOnClose: boolean;
}

export function createKeyVault(): KeyVault {
  const onDisk = storedValue('local', 'key', KeySchema);
  const inMemory = storedValue('session', 'key', KeySchema);

  return {
    open: async () => {
      const remembered = await inMemory.read();
      const key = remembered ?? (await onDisk.read());
      if (key === null) return null;
      return { send: sendWith(key), maskedKey: maskKey(key), forgetOnClose: remembered !== null };
    },
    keep: async (key, forgetOnClose) => {
      const [home, other]: StoredValue<ApiKey>[] = forgetOnClose ? [inMemory, onDisk] : [onDisk, inMemory];
      await home?.write(key);
      await other?.remove();
    },
    forget: async () => {
      await Promise.all([onDisk.remove(), inMemory.remove()]);
    },
  };
}

/**
 * Calls Leadey with this key, and nobody else: a redirect is an error, not followed.
 * Leadey's answers carry no cache rule, so without `no-store` a browser would keep people's data on
 * disk and could give one key's answer to another.
 */
export function sendWith(key: ApiKey): Send {
  return (url, signal) =>
    fetch(url, {
      headers: { Authorization: `Bearer ${key}`, Accept: 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
}
