import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

type Message = Awaited<ReturnType<typeof parseMessagesFile>>[number];

const LANGUAGES = globSync('locales/*.yml').map((file) => basename(file, '.yml'));
const locales = new Map(
  await Promise.all(LANGUAGES.map(async (name) => [name, await textsOf(name)] as const)),
);
const english = locales.get('en') ?? new Map<string, Message>();
const others = LANGUAGES.filter((name) => name !== 'en');

/** Forms a language has and English has not: French puts nothing, 0, in the singular. */
const OWN_FORMS: Record<string, readonly string[]> = { fr: ['0'] };
const STORE_LIMIT = 132;

async function textsOf(language: string): Promise<Map<string, Message>> {
  const messages = await parseMessagesFile(`locales/${language}.yml`);
  return new Map(
    messages
      .filter(({ key }) => !key[0]?.startsWith('@@'))
      .map((message) => [message.key.join('.'), message]),
  );
}

/** The texts of one message by plural form; one that has none has one form. */
function formsOf(message: Message | undefined): Record<string, string> {
  if (message === undefined) return {};
  return message.type === 'plural' ? message.plurals : { only: message.message };
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}|\$\d/g))].sort();

/** The placeholders by plural form. A form for one may write its number out. */
function placeholdersOf(message: Message, language: string): Record<string, string[]> {
  const forms = Object.entries(formsOf(message)).filter(([form]) => !OWN_FORMS[language]?.includes(form));
  return Object.fromEntries(
    forms.map(([form, text]) => [form, placeholders(text).filter((one) => form !== '1' || one !== '$1')]),
  );
}

describe.each(others)('The texts in %s', (language) => {
  const texts = locales.get(language) ?? new Map<string, Message>();

  test('are all there, and no others', () => {
    expect([...english.keys()].filter((key) => !texts.has(key))).toEqual([]);
    expect([...texts.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  test('have the plural forms and placeholders of the English ones', () => {
    const shape = (texts: Map<string, Message>) =>
      Object.fromEntries([...texts].map(([key, message]) => [key, placeholdersOf(message, language)]));
    expect(shape(texts)).toEqual(shape(english));
  });

  test('say which language they are in', () => {
    expect(formsOf(texts.get('language'))).toEqual({ only: language });
  });

  test('stand in the order of the English ones, so that both can be read side by side', () => {
    const shared = [...english.keys()].filter((key) => texts.has(key));
    expect([...texts.keys()].filter((key) => english.has(key))).toEqual(shared);
  });
});

describe.each(LANGUAGES)('In %s', (language) => {
  const all = [...(locales.get(language) ?? [])].flatMap(([key, message]) =>
    Object.values(formsOf(message)).map((text) => [key, text] as const),
  );

  test('nothing is empty, and nothing begins or ends with a blank', () => {
    expect(all.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  test('the description fits the stores', () => {
    const [, description = ''] = all.find(([key]) => key === 'extensionDescription') ?? [];
    expect(description.length).toBeLessThanOrEqual(STORE_LIMIT);
  });
});

describe('Every text', () => {
  const code = globSync(['{entrypoints,components,utils}/**/*.{ts,tsx}', 'build/*.ts', 'wxt.config.ts'])
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const named = new Set([...code.matchAll(/'(?:__MSG_)?([\w.]+?)(?:__)?'/g)].map(([, key]) => key));
  /** `statuses.${…}` uses them all. */
  const families = new Set([...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, family]) => family));

  test('is used', () => {
    const isUsed = (key: string) => named.has(key) || families.has(key.replace(/[^.]+$/, ''));
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  test('that is asked for exists', () => {
    const asked = [...code.matchAll(/i18n\.t\(\s*'([\w.]+)'/g)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter((key) => !english.has(key))).toEqual([]);
  });
});
