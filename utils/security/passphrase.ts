import { fromBase64, toBase64 } from '../leads/base64.ts';
import type { Sealed } from '../storage/stored-lock.ts';

type Kdf = Sealed['kdf'];

/**
 * With SHA-256, as OWASP recommends for PBKDF2 (Password Storage Cheat Sheet, as of 2026). Browsers have no Argon2
 * of their own. What was sealed with other figures carries them along, and still opens.
 */
export const ITERATIONS = 600_000;

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** The parameters of a new passphrase. */
export function newKdf(): Kdf {
  return { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt: toBase64(random(16)) };
}

/**
 * The bytes of the AES-256 key behind a passphrase, as base64. Keyboards write an accented letter in more than one
 * way: it counts as the same.
 */
export async function derive(passphrase: string, kdf: Kdf): Promise<string> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const parameters = { ...kdf, salt: fromBase64(kdf.salt) };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256)));
}

function importSecret(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Each time with an initialization vector of its own: used twice with one key, AES-GCM would be broken. */
export async function encrypt(secret: string, text: string): Promise<Pick<Sealed, 'iv' | 'data'>> {
  const iv = random(12);
  const bytes = new TextEncoder().encode(text);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await importSecret(secret), bytes);
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** `null` where it is another secret's, or was changed: AES-GCM tells, but not which. */
export async function decrypt(
  secret: string,
  { iv, data }: Pick<Sealed, 'iv' | 'data'>,
): Promise<string | null> {
  try {
    const parameters = { name: 'AES-GCM', iv: fromBase64(iv) };
    const key = await importSecret(secret);
    return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, key, fromBase64(data)));
  } catch {
    return null;
  }
}
