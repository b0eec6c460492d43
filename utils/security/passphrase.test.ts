// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decrypt, derive, encrypt, ITERATIONS, newKdf } from './passphrase.ts';

/** Quick, since what is tested is not the cost. */
const kdf = { ...newKdf(), iterations: 1000 };
const WORDS = 'correct horse battery staple';

describe('A passphrase', () => {
  test('costs as many rounds as OWASP asks for, with a salt of its own each time', () => {
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    expect(newKdf()).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS });
    expect(newKdf().salt).not.toBe(newKdf().salt);
  });

  test('gives the key that PBKDF2 says (RFC 7914, section 11)', async () => {
    const salt = btoa('salt');
    const secret = await derive('passwd', { name: 'PBKDF2', hash: 'SHA-256', iterations: 1, salt });
    expect(Buffer.from(secret, 'base64').toString('hex')).toBe(
      '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc',
    );
  });

  test('is the same however the keyboard writes its accents', async () => {
    expect(await derive('Café au lait', kdf)).toBe(await derive('Cafe\u0301 au lait', kdf));
  });
});

describe('What is sealed', () => {
  test('opens with the passphrase, whatever it is', async () => {
    const secret = await derive(WORDS, kdf);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await decrypt(secret, await encrypt(secret, text.toWellFormed()))).toBe(text.toWellFormed());
      }),
      { numRuns: 20 },
    );
  }, 30_000);

  test('does not open with another', async () => {
    const sealed = await encrypt(await derive(WORDS, kdf), 'secret');
    expect(await decrypt(await derive(`${WORDS} `, kdf), sealed)).toBeNull();
    expect(await decrypt(await derive(WORDS, { ...kdf, salt: newKdf().salt }), sealed)).toBeNull();
  });

  test('shows nothing of the text, and never looks the same', async () => {
    const secret = await derive(WORDS, kdf);
    const [one, other] = await Promise.all([encrypt(secret, 'Acme Inc'), encrypt(secret, 'Acme Inc')]);
    expect(atob(one.data)).not.toContain('Acme');
    expect(one.iv).not.toBe(other.iv);
    expect(one.data).not.toBe(other.data);
    expect(atob(one.iv)).toHaveLength(12);
  });

  test('does not open when a single bit of it was changed', async () => {
    const secret = await derive(WORDS, kdf);
    const sealed = await encrypt(secret, 'secret');
    for (const part of ['iv', 'data'] as const) {
      const bytes = Buffer.from(sealed[part], 'base64');
      for (const at of bytes.keys()) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(await decrypt(secret, { ...sealed, [part]: changed.toString('base64') })).toBeNull();
      }
    }
  });

  test.each(['', 'not base64 !', 'AAAA'])(
    'is not opened, and nothing throws, where it is %j',
    async (text) => {
      const secret = await derive(WORDS, kdf);
      expect(await decrypt(secret, { iv: text, data: text })).toBeNull();
    },
  );
});
