import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as whole from 'valibot';
import { expect, test } from 'vitest';
import { takeOutIssueWords } from '../build/without-issue-words.ts';

const { resolve } = createRequire(import.meta.url);
const valibot = readFileSync(resolve('valibot').replace(/[^/\\]+$/, 'index.mjs'), 'utf8');

test('Valibot as it is installed loses its words, and tells apart what it told apart', async () => {
  const without = takeOutIssueWords(valibot);
  expect(without).not.toMatch(/Invalid .*received/i);
  const bare: typeof whole = await import(`data:text/javascript,${encodeURIComponent(without)}`);
  for (const v of [bare, whole]) {
    const schema = v.variant('type', [
      v.object({ type: v.literal('a'), list: v.array(v.pipe(v.string(), v.maxLength(3))) }),
      v.object({ type: v.picklist(['b', 'c']), age: v.nullish(v.pipe(v.number(), v.minValue(0)), 5) }),
    ]);
    const fits = [{ type: 'a', list: ['x'] }, { type: 'b' }, { type: 'c', age: 0 }];
    const none = [null, {}, { type: 'a', list: ['long'] }, { type: 'a', list: 5 }, { type: 'c', age: -1 }];
    expect(fits.map((value) => v.is(schema, value))).toEqual([true, true, true]);
    expect([...none, { type: 'd' }].filter((value) => v.is(schema, value))).toEqual([]);
    expect(v.parse(v.fallback(v.string(), 'else'), 5)).toBe('else');
    expect(v.parse(schema, { type: 'b' })).toEqual({ type: 'b', age: 5 });
  }
});

test('a Valibot that is written otherwise stops the build', () => {
  expect(() => takeOutIssueWords(valibot.replace('function _addIssue', 'function addIssue'))).toThrow(
    'another way',
  );
});
