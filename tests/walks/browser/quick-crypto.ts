import { createCipheriv, createDecipheriv, createHash, randomFillSync } from 'node:crypto';

interface GcmParameters {
  readonly iv: Uint8Array;
  readonly additionalData?: Uint8Array;
}

const TAG_BYTES = 16;
type Key = Uint8Array<ArrayBuffer>;

/**
 * The browser's cryptography without its threads, so that a walk goes the same way each time; and a passphrase's key at
 * once, which costs half a second by design. What is encrypted is encrypted, and tells of the wrong key.
 */
export function createQuickCrypto() {
  let ids = 0;
  return {
    randomUUID: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${ids.toString(16).padStart(12, '0')}`;
    },
    getRandomValues: (bytes: Uint8Array) => randomFillSync(bytes),
    subtle: {
      importKey: async (_: string, bytes: Uint8Array): Promise<Key> => new Uint8Array(bytes),
      deriveBits: async ({ salt }: { salt: Uint8Array }, key: Key) =>
        asBuffer(createHash('sha256').update(key).update(salt).digest()),
      encrypt: async ({ iv, additionalData }: GcmParameters, key: Key, data: Uint8Array) => {
        const cipher = createCipheriv('aes-256-gcm', key, iv);
        if (additionalData !== undefined) cipher.setAAD(additionalData);
        return asBuffer(Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]));
      },
      decrypt: async ({ iv, additionalData }: GcmParameters, key: Key, data: ArrayBuffer | Uint8Array) => {
        const bytes = new Uint8Array(data);
        const decipher = createDecipheriv('aes-256-gcm', key, iv);
        if (additionalData !== undefined) decipher.setAAD(additionalData);
        decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
        return asBuffer(Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]));
      },
    },
  };
}

function asBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
