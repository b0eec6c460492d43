import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { DEMO_KEY, type Lead } from '../../demo-api/index.ts';
import {
  askedEachTime,
  expectCalm,
  patience,
  requestsOnceIdle,
  troubleWords,
} from '../faults/support/trouble.ts';
import { connect, keyField } from '../support/connecting.ts';
import { expectStatus, rowLabels, searchFor } from '../support/list.ts';
import { stageFor } from '../support/stage.ts';

const script = `document.title='scripted'`;

/** A name as somebody typed it, and as it may be shown. */
const names: [typed: string, shown: string][] = [
  [`<img src=x onerror="${script}">`, `<img src=x onerror="${script}">`],
  [`<script>${script}</script>`, `<script>${script}</script>`],
  [`"><svg/onload=${script}>`, `"><svg/onload=${script}>`],
  ['W'.repeat(400), 'W'.repeat(400)],
  ['Ada \u202Egnp.exe', 'Ada gnp.exe'],
  ['Ada\u0000\u0007\u001b[31m Lovelace', 'Ada [31m Lovelace'],
  ['', 'Unnamed lead'],
];

/** What stands in `linkedinUrl`, and the name and the address of the link that becomes of it, if any. */
const links: [typed: string, link: [name: string, href: string] | null][] = [
  [`javascript:${script}`, null],
  [`JaVa\tScRiPt:${script}`, null],
  [` data:text/html,<script>${script}</script>`, null],
  [`javascript://evil.test/%0a${script}`, null],
  ['ftp://evil.test/in/a', null],
  ['vbscript:msgbox(1)', null],
  ['file:///etc/passwd', null],
  ['chrome://settings', null],
  ['//evil.test/in/a', ['Link to evil.test', 'https://evil.test/in/a']],
  ['linkedin.com.evil.test/in/a', ['Link to linkedin.com.evil.test', 'https://linkedin.com.evil.test/in/a']],
  ['https://linkedin.com@evil.test/in/a', ['Link to evil.test', 'https://evil.test/in/a']],
  ['https://evillinkedin.com/in/a', ['Link to evillinkedin.com', 'https://evillinkedin.com/in/a']],
  ['linkedin.com/in/a', ['LinkedIn', 'https://linkedin.com/in/a']],
  ['http://de.linkedin.com/in/a', ['LinkedIn', 'http://de.linkedin.com/in/a']],
];

/** What turns a line's direction, and controls. */
const NEVER_SHOWN = '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u0000\u0007\u001b';

/** Neither as wide as a name, nor run by one. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.title()).not.toBe('scripted');
  const harm = await page.evaluate(() => ({
    elements: document.querySelectorAll('#app :is(img, script, iframe, object, embed, [onload], [onerror])')
      .length,
    tooWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  expect(harm).toEqual({ elements: 0, tooWide: false });
  const content = await page.content();
  expect([...content].filter((letter) => NEVER_SHOWN.includes(letter))).toEqual([]);
}

describe('What others typed into Leadey, in chromium', () => {
  const stage = stageFor('chromium');
  let added: Lead[] = [];
  afterEach(async () => {
    for (const { id } of added) stage.api.deleteLead(DEMO_KEY, id);
    added = [];
    await stage.reset();
  });

  test('names of markup, 400 letters, turned directions, controls and nothing are shown as text and do nothing', async () => {
    added = stage.api.addLeads(
      DEMO_KEY,
      names.map(([name]) => ({
        name,
        title: name,
        company: name,
        source: name,
        campaignName: name,
        email: null,
      })),
    );
    const page = await stage.connectedPopup();
    const labels = await rowLabels(page);
    for (const [typed, shown] of names) {
      expect(
        labels.some((label) => label.replace(/\s+/g, ' ').startsWith(`${shown},`)),
        typed,
      ).toBe(true);
    }
    await expectUnharmed(page);
    for (const { id } of added) {
      await page.evaluate(
        (lead) => document.querySelector<HTMLElement>(`[data-lead="${lead}"]`)?.click(),
        id,
      );
      await byRole(page, 'link', 'Open in Leadey');
      await expectUnharmed(page);
      await click(page, 'button', 'Back to leads');
    }
    await expectCalm(page);
  });

  test('only http and https become a link, one that leaves LinkedIn says where it goes, and none can script', async () => {
    added = stage.api.addLeads(
      DEMO_KEY,
      links.map(([linkedinUrl], index) => ({ name: `Link ${index}`, linkedinUrl })),
    );
    const page = await stage.connectedPopup();
    const seen: [string, [string, string] | null][] = [];
    for (const [index, { id }] of added.entries()) {
      await page.evaluate(
        (lead) => document.querySelector<HTMLElement>(`[data-lead="${lead}"]`)?.click(),
        id,
      );
      await byRole(page, 'heading', `Link ${index}`);
      const ways = await byRole(page, 'navigation', 'Contact this lead');
      const found = await ways.evaluate((node) =>
        [...node.querySelectorAll('a')].map(
          // The key that follows it is drawn behind its name.
          (link) =>
            [
              link.getAttribute('aria-label') ?? link.firstChild?.textContent ?? '',
              link.href,
              link.rel,
            ] as const,
        ),
      );
      const others = found.filter(([name]) => name !== 'Open in Leadey');
      expect(found.every(([, href]) => /^https?:/.test(href))).toBe(true);
      expect(found.every(([, , rel]) => rel.includes('noreferrer'))).toBe(true);
      const [name, href] = others[0] ?? [];
      seen.push([links[index]?.[0] ?? '', name && href ? [name, href] : null]);
      await click(page, 'button', 'Back to leads');
    }
    expect(seen).toEqual(links);
  });
});

describe('What people paste by the megabyte, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  afterEach(() => stage.reset());

  test('three of them into the field for the key: told so at once, nothing asked, and the right key still connects', async () => {
    const page = await stage.popup();
    const field = await byRole(page, 'textbox', 'API key');
    for (const unit of ['leadey_sk_live_', ' "']) {
      await field.evaluate((node, text) => {
        (node as unknown as HTMLInputElement).value = text.repeat(3_000_000 / text.length);
      }, unit);
      const began = Date.now();
      await click(page, 'button', 'Connect');
      expect(await troubleWords(page)).toMatch(/^This is far too long to be a key/);
      expect(Date.now() - began).toBeLessThan(10_000);
      expect((await keyField(page)).length).toBeGreaterThan(2_900_000);
    }
    expect(stage.api.requests).toEqual([]);
    await connect(page, undefined, false);
  });

  test('one of them into the search: told so, nothing asked, and all is well once it is shorter', async () => {
    const page = await stage.connectedPopup();
    await expectStatus(page, '1–25 of 25,000 leads');
    const asked = await requestsOnceIdle(stage.api, 700);
    const box = await byRole(page, 'searchbox', 'Search leads');
    await box.evaluate((node) => {
      (node as unknown as HTMLInputElement).value = 'Ada Lovelace '.repeat(80_000);
      node.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await troubleWords(page)).toMatch(/^Leadey did not accept this request\. Make the search shorter/);
    expect(stage.api.requests).toHaveLength(asked);
    await searchFor(page, 'dubois');
    await expect.poll(async () => (await rowLabels(page))[0], patience).toMatch(/^Chloé Dubois/);
    await expectCalm(page);
  });
});
