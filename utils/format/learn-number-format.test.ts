// @vitest-environment node
import { afterAll, describe, expect, test } from 'vitest';
import { writeIn, written, writtenDay, writtenDollars, writtenWhole } from './cached-number-format.ts';
import { formatDay } from './dates.ts';
import { learnNumberFormat } from './learn-number-format.ts';
import { formatNumber, formatWorth } from './numbers.ts';

/** Other tests of this worker write as the browser does. */
const asBrowser = { ...written };
afterAll(() => void Object.assign(written, asBrowser));

/** Where groups begin at five digits, where money stands behind its amount, where a day comes first. */
const LANGUAGES = ['en', 'en-GB', 'de', 'de-CH', 'fr', 'fr-CA', 'es', 'es-419', 'es-MX'];

describe('What was learned of a language is written as the browser writes it', () => {
  test.each(LANGUAGES)('%s', (locale) => {
    const style = learnNumberFormat(locale);
    const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    const dollars = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
    const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
    if (style === null) throw new Error('Not learned');
    for (let value = 0; value < 5e7; value = value * 1.7 + 13) {
      const number = Math.floor(value);
      expect(writtenWhole(style, number)).toBe(whole.format(number));
      expect(writtenDollars(style, number)).toBe(dollars.format(number / 100));
    }
    for (let at = Date.UTC(2026, 0, 1, 12); at < Date.UTC(2027, 0, 1); at += 24 * 60 * 60_000) {
      expect(writtenDay(style, new Date(at))).toBe(day.format(at));
    }
  });
});

describe('The browser is asked', () => {
  test.each(['hi-u-nu-deva', 'en-IN', 'de-AT', 'ar-EG', 'fa'])(
    'in %s, which has rules of its own',
    (locale) => expect(learnNumberFormat(locale)).toBeNull(),
  );

  test.each([-1, 1.5, Number.NaN, 2 ** 60, -0])('for %d', (value) => {
    const style = { group: ',', groupedFrom: 1000, dollars: ['$', '.', ''], days: [] };
    expect([writtenWhole(style, value), writtenDollars(style, value)]).toEqual([null, null]);
  });

  test('as long as nothing is learned, and no more once something is', () => {
    const day = new Date(2026, 2, 4);
    expect([written.whole(5), written.dollars(5), written.day(day)]).toEqual([null, null, null]);
    writeIn({ group: "'", groupedFrom: 1000, dollars: ['', ',', ' Taler'], days: ['', '', '22. of March'] });
    expect([formatNumber(1000), formatWorth(100_005)]).toEqual(["1'000", "1'000,05 Taler"]);
    expect(formatDay(day.getTime(), day.getTime())).toBe('4. of March');
  });
});
