import type { Page } from 'puppeteer-core';

/** What a number, an amount and a page look like in a language. */
export const homeWords = {
  de: [/2\.840 Credits übrig/, /28,40 \$/, /1–25 von 134 Leads/],
  fr: [/2\s840 crédits restants/, /28,40 \$/, /1–25 sur 134 leads/],
  es: [/2840 créditos restantes/, /28,40 US\$/, /1–25 de 134 leads/],
} as const;

export const wordsOfHome = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
