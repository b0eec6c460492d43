import { describe, expect, test } from 'vitest';
import { KEY_PREFIX, withoutSurroundings } from './key-in-text.ts';

const whole = KEY_PREFIX + 'Ab1-Cd2_'.repeat(5);
const oneShort = whole.slice(0, -1);
const other = KEY_PREFIX + 'Zy9-Xw8_'.repeat(5);

describe('What stands around a key in a text', () => {
  test.each([
    [
      'a reply marks each line, twice in an answer to an answer',
      `${KEY_PREFIX}Ab1-\n  >> Cd2`,
      `${KEY_PREFIX}Ab1-\nCd2`,
    ],
    ['a reply marks each line without a blank', `${KEY_PREFIX}Ab1-\r\n>Cd2`, `${KEY_PREFIX}Ab1-\r\nCd2`],
    ['a word behind a whole key is none of it', `${whole} thanks`, whole],
    ['behind a shorter one it may be its end', `${oneShort} thanks`, `${oneShort} thanks`],
    ['the same key twice is one', `${whole} ${whole} ${whole}`, whole],
    ['of two keys nobody can tell which is meant', `${whole} ${other}`, `${whole} ${other}`],
    ['of two and one once more neither', `${whole} ${whole} ${other}`, `${whole} ${whole} ${other}`],
    ['two without anything between are no key', `${whole}${whole}`, `${whole}${whole}`],
    ['a text without one is left as it is', 'my key is 42', 'my key is 42'],
  ])('%s', (_, pasted, left) => expect(withoutSurroundings(pasted)).toBe(left));
});
