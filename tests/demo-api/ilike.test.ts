import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containing, ilike } from './ilike.ts';

describe('ILIKE', () => {
  it.each([
    ['%a%', 'xAx', true],
    ['a_c', 'a😀c', true],
    ['a_c', 'ac', false],
    ['a%c%e', 'abcde', true],
    ['a%c%e', 'abcdef', false],
    ['100\\%', '100%', true],
    ['100\\%', '1000', false],
    ['\\\\', '\\', true],
    ['é', 'e\u0301', false],
    ['', '', true],
    ['%', '', true],
  ])('%s on %s: %s', (pattern, text, expected) => expect(ilike(pattern)(text)).toBe(expected));

  it('finds any text in itself once it is escaped, and nothing in null', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, text, after) => {
        const found = containing(text.replace(/[\\%_]/g, '\\$&'));
        if (text.trim() === '') expect(found).toBeNull();
        else expect([found?.(`${before}${text}${after}`), found?.(null)]).toEqual([true, false]);
      }),
    );
  });

  it("escapes the service's own wildcard with a lone \\ at the end", () => {
    expect(containing('a\\')?.('xa%')).toBe(true);
    expect(containing('a\\')?.('xab')).toBe(false);
  });
});
