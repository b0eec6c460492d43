import { locale } from './locale.ts';

const whole = /* @__PURE__ */ new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const dollars = /* @__PURE__ */ new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });

export function formatNumber(value: number): string {
  return whole.format(value);
}

/** One credit is one US cent. */
export function formatWorth(credits: number): string {
  return dollars.format(credits / 100);
}
