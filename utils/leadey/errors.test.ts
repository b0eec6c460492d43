// @vitest-environment node
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { NOON } from '../../tests/unit/samples.ts';
import { errorFromStatus, isWebPage, LeadeyErrorSchema } from './errors.ts';

const waits = (retryAfter: string | null) => {
  const error = errorFromStatus(429, retryAfter, NOON);
  return error.kind === 'rate-limited' ? (error.retryAt - NOON) / 1000 : error.kind;
};

describe('Each status is told apart', () => {
  test.each([
    [400, 'bad-request'],
    [401, 'bad-key'],
    [402, 'no-credits'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'bad-request'],
    [431, 'bad-request'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'server'],
    [304, 'bad-response'],
  ])('%i is %s', (status, kind) => expect(errorFromStatus(status, null, NOON)).toEqual({ kind }));
});

test.each([
  ['text/html', true],
  ['Text/HTML; charset=utf-8', true],
  ['application/xhtml+xml', true],
  ['application/json', false],
  ['text/plain', false],
  ['', false],
  [null, false],
])('a body that is called %j is a web page: %j', (type, expected) => expect(isWebPage(type)).toBe(expected));

describe('How long Leadey asks to wait', () => {
  test.each([
    ['seconds', '42', 42],
    ['seconds with blanks', ' 42 ', 42],
    ['a date', new Date(NOON + 30_000).toUTCString(), 30],
    ['a date that is just over', new Date(NOON - 5000).toUTCString(), 1],
    ['none: a second, so that nothing spins', '0', 1],
    ['missing: the whole minute', null, 60],
    ['empty: the whole minute', '', 60],
    ['no number and no date', 'soon', 60],
    ['a number below nothing', '-5', 60],
    ['a fraction', '1.5', 60],
    ['a number with a unit', '42s', 60],
    ['a year: five minutes, then Leadey is asked again', '31536000', 300],
    ['a number that no clock holds', '9'.repeat(400), 60],
    ['a date a century from now', 'Fri, 31 Dec 2125 23:59:59 GMT', 300],
  ])('%s', (_, retryAfter, seconds) => expect(waits(retryAfter)).toBe(seconds));

  test('whatever the header says, it is between a second and five minutes', () => {
    const header = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.date().map(String),
      fc.constantFrom('1e9', '0x10', '+7', '1,2', 'NaN', 'Infinity', '-0'),
    );
    fc.assert(
      fc.property(header, (retryAfter) => {
        const seconds = Number(waits(retryAfter));
        expect(seconds).toBeGreaterThanOrEqual(1);
        expect(seconds).toBeLessThanOrEqual(300);
      }),
    );
  });
});

test('an error crosses from the background to a page as it is, and nothing else passes for one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), fc.option(fc.string()), (status, retryAfter) => {
      const error = errorFromStatus(status, retryAfter, NOON);
      expect(v.parse(LeadeyErrorSchema, JSON.parse(JSON.stringify(error)))).toEqual(error);
    }),
  );
  expect(v.is(LeadeyErrorSchema, { kind: 'made-up' })).toBe(false);
  expect(v.is(LeadeyErrorSchema, { kind: 'rate-limited' })).toBe(false);
  expect(v.is(LeadeyErrorSchema, { kind: 'rate-limited', retryAt: Number.NaN })).toBe(false);
});
