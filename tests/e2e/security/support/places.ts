import type { Page } from 'puppeteer-core';
import { stored, storedAsWebPage } from '../../support/storage.ts';

/** Where in the extension a text is kept or shown, as `local.key`; each place once. */
export async function placesOf(page: Page, text: string): Promise<string[]> {
  const places: string[] = [];
  for (const [area, items] of Object.entries(await stored(page))) {
    for (const [key, value] of Object.entries(items)) {
      if (JSON.stringify(value).includes(text)) places.push(`${area}.${key}`);
    }
  }
  if (JSON.stringify(await storedAsWebPage(page)).includes(text)) places.push('web storage');
  const shown = await page.evaluate(() => ({
    document: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input, textarea, select')].map((field) =>
      Reflect.get(field, 'value'),
    ),
    address: [location.href, document.title, document.referrer, JSON.stringify(history.state), window.name],
    timing: performance.getEntries().map(({ name }) => name),
  }));
  for (const [place, content] of Object.entries(shown)) {
    if (JSON.stringify(content).includes(text)) places.push(place);
  }
  return places;
}
