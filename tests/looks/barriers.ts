import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { axeSource } from '../browsers/axe-source.ts';

/** A row's name begins with the lead's, as it is drawn; the rest is read out in words that are not ("Score 78"). */
const rules = { 'label-content-name-mismatch': { enabled: false } };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What can differ from one set of colours to another; all else is in the page, whatever it is drawn in. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds in the way of people on the page as it is drawn now, as `rule: element` lines. */
export async function barriersOn(page: Page): Promise<string[]> {
  return look(page, { type: 'tag', values: TAGS });
}

/** The part of it that another set of colours can change. */
export async function barriersOfColours(page: Page): Promise<string[]> {
  return look(page, { type: 'rule', values: OF_COLOURS });
}

async function look(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource());
  return page.evaluate(
    async (only, given) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await here.run(document, {
        runOnly: only,
        ...given,
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    runOnly,
    runOnly.type === 'tag' ? { rules } : {},
  );
}
