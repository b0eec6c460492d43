import * as v from 'valibot';
import { fromBase64, toBase64 } from '../leads/base64.ts';
import type { SealedChunk } from './chunk-database.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

const ALGORITHM = 'AES-GCM';
/** In bytes, as NIST SP 800-38D recommends for AES-GCM. */
const IV_BYTES = 12;
const KEY_BYTES = 32;

/**
 * The key of a connection's chunks, which is in memory-only storage alone: where it went, with the browser, a
 * disconnect, a lock or a clearing, what is on the disk can be read by nobody. It goes with whatever else has this
 * connection's name.
 */
export function storedChunkKey(connection: string): StoredValue<string> {
  return storedValue('session', `chunk:${connection}:key`, v.pipe(v.string(), v.base64()));
}

/** The connection whose chunks' key an item of memory-only storage is; `null` for another item. */
export function connectionOfKey(name: string): string | null {
  return /^chunk:(.+):key$/.exec(name)?.[1] ?? null;
}

/** The key there is; `null` where there is none. */
export async function readChunkKey(connection: string): Promise<CryptoKey | null> {
  const text = await storedChunkKey(connection).read();
  return text === null ? null : importKey(text);
}

/** The key there is, or a new one. Rejects where memory-only storage is full. */
export async function ensureChunkKey(connection: string): Promise<CryptoKey> {
  const known = await readChunkKey(connection);
  if (known !== null) return known;
  const text = toBase64(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
  await storedChunkKey(connection).write(text);
  return importKey(text);
}

/** No chunk can be put in the place of another one, or of an earlier or later version of itself. */
export async function seal(
  key: CryptoKey,
  number: number,
  version: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SealedChunk> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(parametersOf(iv, number, version), key, bytes);
  return { version, iv, sealed };
}

/** What {@link seal} sealed; `null` when it is damaged, lies elsewhere, or was sealed with another key. */
export async function unseal(
  key: CryptoKey,
  number: number,
  { version, iv, sealed }: SealedChunk,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parametersOf(iv, number, version), key, sealed));
  } catch {
    return null;
  }
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, number: number, version: number): AesGcmParams {
  return { name: ALGORITHM, iv, additionalData: new TextEncoder().encode(`${number}:${version}`) };
}

function importKey(text: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(text), ALGORITHM, false, ['encrypt', 'decrypt']);
}
