// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../tests/unit/any-text.ts';
import { KEY } from '../../tests/unit/samples.ts';
import { type ApiKey, maskKey, parsePastedKey } from './api-key.ts';

const asKey = (text: string) => text as ApiKey;

describe('A key is found in what people paste', () => {
  test.each([
    ['the key alone', KEY],
    ['blanks and line breaks around it', `\r\n  ${KEY}\t\n`],
    ['blanks that look like none', `\u00A0${KEY}\u3000`],
    ['double quotes', `"${KEY}"`],
    ['single quotes', `'${KEY}'`],
    ['a word processor’s quotes', `“${KEY}”`],
    ['backticks', `\`${KEY}\``],
    ['quotes within blanks within quotes', `" '${KEY}' "`],
    ['a comma or semicolon after it', `${KEY},;`],
    ['Bearer', `Bearer ${KEY}`],
    ['bearer in small letters', `bearer   ${KEY}`],
    ['a whole header', `Authorization: Bearer ${KEY}`],
    ['a line of .env', `LEADEY_API_KEY=${KEY}`],
    ['a line of .env with quotes and blanks', `LEADEY_API_KEY = "${KEY}"`],
    ['a line of a shell', `export LEADEY_API_KEY=${KEY}`],
    ['a line of a shell with quotes', `export LEADEY_API_KEY='${KEY}';\n`],
    ['a line of JSON', `  "LEADEY_API_KEY": "${KEY}",`],
    ['a line of YAML', `LEADEY_API_KEY: ${KEY}`],
    ['all of it together', `export LEADEY_API_KEY="Bearer ${KEY}"`],
    ['a terminal that wrapped it', `${KEY.slice(0, 20)}\n${KEY.slice(20, 40)}\r\n  ${KEY.slice(40)}`],
    ['zero-width marks around it', `\u200B\uFEFF${KEY}\u200B`],
    ['marks of direction that a chat put around it', `\u2066\u200E${KEY}\u200F\u2069`],
    ['the sentence it was sent in', `Here is your key: ${KEY}`],
    ['a sentence that ends with it', `Your key is ${KEY}.`],
    ['a sentence that goes on', `Your key is ${KEY}, keep it safe!`],
    ['a mail', `Hi Jo,\n\nhere is the key:\n${KEY}\n\nRegards\nAda`],
    ['bold letters of a chat', `**${KEY}**`],
    ['bold letters in a sentence', `Use **${KEY}** and tell nobody (2 people know).`],
    ['angle brackets', `<${KEY}>`],
    ['brackets in a sentence', `Our key (${KEY}) is new.`],
    ['a full stop', `${KEY}.`],
    ['a comma and a line break', `${KEY},\n`],
    ['a command', `curl -H "Authorization: Bearer ${KEY}" https://backend.leadey.ai/v1/me`],
    ['a line of a configuration', `{"env":{"LEADEY_API_KEY":"${KEY}","LOG":"1"}}`],
    ['italic letters', `_${KEY}_`],
    ['letters struck out', `~~${KEY}~~`],
    ['a field of an address', `https://x.test/?key=${KEY}&a=b`],
    ['a line of a list of keys, its button included', `Production\n${KEY}\nCopy`],
    ['a day below it', `${KEY}\nCreated: Nov 30, 2026`],
    ['what it is for, in brackets', `${KEY} (production)`],
    ['what it is for, behind a dash', `${KEY} – production`],
    ['a row of a table', `| prod | ${KEY} |`],
    ['cells of a spreadsheet', `${KEY}\tprod`],
    ['a line of a CSV file', `prod,${KEY},2026`],
    ['HTML', `<p><code>${KEY}</code></p>`],
    ['French quotes', `«${KEY}»`],
    ['Japanese words around it', `鍵は${KEY}です`],
    ['one word behind it', `${KEY} thanks`],
    ['a time behind it, in a chat', `Jordan: ${KEY} [10:32]`],
    ['a signature of a telephone', `${KEY} – sent from my iPhone`],
    ['a quoted mail that wrapped it', `> ${KEY.slice(0, 30)}\n> ${KEY.slice(30)}`],
    ['the same key twice', `${KEY}\n${KEY}`],
    ['a capital that a telephone made', `L${KEY.slice(1)}`],
    ['a word joiner and a soft hyphen', `\u2060${KEY}\u00AD`],
  ])('%s', (_, pasted) => {
    expect(parsePastedKey(pasted)).toEqual({ ok: true, value: KEY });
  });

  test('a key of another length than today’s is taken as well', () => {
    expect(parsePastedKey('leadey_sk_live_short').ok).toBe(true);
    expect(parsePastedKey(`leadey_sk_live_${'x'.repeat(300)}`).ok).toBe(true);
  });
});

describe('What is no key is refused before anything is asked, each in its own way', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['only blanks', ' \n\t ', 'empty'],
    ['only quotes', '""', 'empty'],
    ['a lead-in with nothing behind it', 'export LEADEY_API_KEY=', 'empty'],
    ['the masked label', 'leadey_sk_live_••••a1b2', 'masked'],
    ['the masked label in quotes', '"leadey_sk_live_••••a1b2"', 'masked'],
    ['a label masked with stars', 'leadey_sk_live_****a1b2', 'masked'],
    ['a label masked with dots', 'leadey_sk_live_...a1b2', 'masked'],
    ['a label masked with an ellipsis', 'leadey_sk_live_…a1b2', 'masked'],
    ['a label masked with other signs', 'leadey_sk_live_⋯⋯a1b2', 'masked'],
    ['what documentation has in its place', 'leadey_sk_live_<your-key>', 'masked'],
    ['a placeholder', 'leadey_sk_live_xxxxxxxx', 'masked'],
    ['a placeholder in words', 'leadey_sk_live_YOUR_KEY', 'masked'],
    ['the part that is the same in every key', 'leadey_sk_live_', 'masked'],
    ['bold letters around the masked label', '**leadey_sk_live_••••a1b2**', 'masked'],
    ['a key cut off at its end', `${KEY.slice(0, 24)}...`, 'masked'],
    ['a sentence with the masked label', 'It is leadey_sk_live_••••a1b2.', 'masked'],
    ['two keys', `"${KEY}" or "leadey_sk_live_another"`, 'bad-characters'],
    ['two blanks in the key', `${KEY.slice(0, 25)} ${KEY.slice(25, 33)} ${KEY.slice(33)}`, 'bad-characters'],
    ["another service's key", 'sk_live_51Hxxxxxxxxxxxxxxxx', 'other-service'],
    ['a test key', 'leadey_sk_test_abcdefgh', 'other-service'],
    ['a key in capitals', KEY.toUpperCase(), 'other-service'],
    ['prose', 'My key is in the vault.', 'other-service'],
    ['an accent in the key', `${KEY}é`, 'bad-characters'],
    ['a blank in the key', `${KEY.slice(0, 30)} ${KEY.slice(30)}`, 'bad-characters'],
    ['a NUL in the key', `${KEY.slice(0, 30)}\0${KEY.slice(30)}`, 'bad-characters'],
    ['a zero-width mark in the key', `${KEY.slice(0, 30)}\u200B${KEY.slice(30)}`, 'bad-characters'],
    ['two lines of .env', `LEADEY_API_KEY=${KEY}\nOTHER=1`, 'bad-characters'],
    ['a header smuggled in behind it', `${KEY}\r\nX-Evil: 1`, 'bad-characters'],
    ['a whole document', `${KEY}\n`.repeat(200), 'too-long'],
  ])('%s', (_, pasted, problem) => {
    expect(parsePastedKey(pasted)).toEqual({ ok: false, error: problem });
  });

  test('megabytes are refused at once', () => {
    const started = performance.now();
    for (const filler of [' ', '"', 'a', 'Bearer ', 'export ']) {
      expect(parsePastedKey(filler.repeat(3_000_000))).toEqual({ ok: false, error: 'too-long' });
    }
    for (const filler of [' ', '"', 'x ', 'Bearer ', "' "]) {
      expect(parsePastedKey(`x${filler.repeat(4000)}`.slice(0, 4095)).ok).toBe(false);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('Whatever is pasted', () => {
  const likely = fc.constantFrom(
    ...['leadey_sk_live_', 'Bearer ', 'export ', 'LEADEY_API_KEY=', 'Authorization:', '"', "'", ' ', '\n'],
    ...['\0', '\u200B', '•', 'a1B2', '_-', 'é', '\uD800', '=', ':', '…', '...'],
  );
  const pasted = fc.oneof(
    anyText,
    fc.array(likely, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  test('it never throws, and what it lets through is nothing but a key', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const key = parsePastedKey(text);
        if (key.ok) expect(key.value).toMatch(/^leadey_sk_live_[A-Za-z0-9_-]+$/);
      }),
    );
  });

  test('a key that was found is found again in itself', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const key = parsePastedKey(text);
        if (key.ok) expect(parsePastedKey(key.value)).toEqual(key);
      }),
    );
  });
});

describe('The label of a key', () => {
  test('shows its last four characters, as Leadey’s own list does', () => {
    expect(maskKey(asKey(KEY))).toBe('leadey_sk_live_••••a1b2');
  });

  test('shows nothing of a key so short that four characters would tell much of it', () => {
    expect(maskKey(asKey('leadey_sk_live_abcdefgh'))).toBe('leadey_sk_live_••••');
  });

  test('never shows the middle, however long the key is', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9_-]{5,60}$/);
    fc.assert(
      fc.property(secret, (text) => {
        const label = maskKey(asKey(`leadey_sk_live_${text}`));
        expect(label.replace('leadey_sk_live_••••', '').length).toBeLessThanOrEqual(4);
        expect(label).not.toContain(text);
      }),
    );
  });
});
