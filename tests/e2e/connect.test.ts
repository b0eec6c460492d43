import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { click, textOf } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { DEMO_KEY, type DemoApi } from '../demo-api/index.ts';
import { handIn, keyField } from './support/connecting.ts';
import { expectStatus } from './support/list.ts';
import { stageFor } from './support/stage.ts';
import { stored, wipe } from './support/storage.ts';

const half = Math.floor(DEMO_KEY.length / 2);

const pastes: [what: string, text: string][] = [
  ['the plain key', DEMO_KEY],
  ['a key with blanks around it', `  \t${DEMO_KEY}  `],
  ['a key with line breaks around it', `\r\n${DEMO_KEY}\n\n`],
  ['a key that was wrapped into two lines', `${DEMO_KEY.slice(0, half)}\n${DEMO_KEY.slice(half)}`],
  ['a key in double quotes', `"${DEMO_KEY}"`],
  ['a key in single quotes', `'${DEMO_KEY}'`],
  ['a key in typographic quotes', `“${DEMO_KEY}”`],
  ['a header with Bearer', `Bearer ${DEMO_KEY}`],
  ['a line of an .env file', `LEADEY_API_KEY=${DEMO_KEY}`],
  ['a line of a shell script', `export LEADEY_API_KEY="${DEMO_KEY}"\n`],
];

/** No two neighbours have the same words, so that those of the one before are not taken for the next one's. */
const refusals: [what: string, text: string, words: RegExp][] = [
  ['nothing', '', /^Paste your API key first/],
  ["another service's key", 'sk-proj-a1b2c3d4e5f6g7h8', /^This is not a Leadey key/],
  ['a row of blanks', '   ', /^Paste your API key first/],
  ['the masked label', 'leadey_sk_live_••••a1b2', /^This is a hidden key/],
  ['a key with characters no header can carry', 'leadey_sk_live_KxŸ☃', /^This text contains characters/],
];

const troubles: [what: string, begin: (api: DemoApi) => unknown, words: RegExp][] = [
  ['a revoked key', (api) => api.revokeKey(DEMO_KEY), /^Leadey does not accept this key.*not been revoked/],
  [
    'too many requests',
    (api) => api.fault({ kind: 'rate-limited', retryAfter: 42 }),
    /^Leadey allows 120 requests a minute/,
  ],
  [
    'trouble at Leadey',
    (api) => api.fault({ kind: 'status', status: 500 }),
    /^Leadey is having trouble answering\. This is not your fault/,
  ],
  [
    'an answer that makes no sense',
    (api) => api.fault({ kind: 'wrong-shape', body: { data: 'hello' } }),
    /^Leadey’s answer could not be read/,
  ],
  [
    'a web page from some proxy',
    (api) => api.fault({ kind: 'status', status: 502, body: '<h1>Bad Gateway</h1>' }),
    /^Leadey is having trouble answering/,
  ],
];

const patience = { timeout: 10_000 };

describe.each(browserKinds)('Connecting, in %s', (kind) => {
  const stage = stageFor(kind);
  let page: Page;
  beforeAll(async () => {
    page = await stage.popup();
  });
  afterEach(async () => {
    await stage.calm();
    await wipe(page);
    // A page follows what is stored, also when the key is taken away behind its back.
    await byRole(page, 'heading', 'Connect to Leadey');
    stage.api.clearRequests();
  });
  afterAll(() => stage.reset());

  const alertWords = async () => textOf(await byRole(page, 'alert'));

  test('a newcomer reads what a key opens, where it is kept, and where to make one', async () => {
    await byRole(page, 'heading', 'Connect to Leadey');
    const link = await byRole(page, 'link', 'Create a key in Leadey');
    expect(await link.evaluate((node) => node.getAttribute('href'))).toBe(
      'https://app.leadey.ai/dashboard/settings?tab=api-keys',
    );
    const words = await textOf(await byRole(page, 'main'));
    expect(words).toMatch(/read your whole workspace/);
    expect(words).toMatch(/stays in this browser/);
    expect(words).toMatch(/Create a separate key for this browser; you can revoke it at any time/);
    expect(stage.api.requests).toEqual([]);
  });

  test.each(refusals)('%s is refused before any request, in its own words', async (_what, text, words) => {
    await handIn(page, text);
    await expect.poll(alertWords).toMatch(words);
    expect(await keyField(page)).toBe(text);
    expect(stage.api.requests).toEqual([]);
    expect(await stored(page)).toEqual({ local: {}, session: {}, sync: {} });
  });

  test('the key is hidden from people who look on, until it is asked for', async () => {
    await handIn(page, 'not a key');
    const field = await byRole(page, 'textbox', 'API key');
    const drawnAs = () =>
      field.evaluate((node) => getComputedStyle(node).getPropertyValue('-webkit-text-security'));
    expect(await drawnAs()).toBe('disc');
    await click(page, 'button', 'Show key');
    await expect.poll(drawnAs).toBe('none');
    await click(page, 'button', 'Hide key');
    await expect.poll(drawnAs).toBe('disc');
  });

  test.each(troubles)('%s: the words say so, and the key stays in the field', async (what, begin, words) => {
    begin(stage.api);
    await handIn(page, DEMO_KEY);
    await expect.poll(alertWords, patience).toMatch(words);
    expect(await alertWords()).not.toMatch(/demo API|Invalid|Gateway/);
    if (what === 'too many requests') {
      expect(await textOf(await byRole(page, 'main'))).toMatch(/Try again in (4[0-2]|3\d) s\./);
    }
    expect(await keyField(page)).toBe(DEMO_KEY);
    expect(JSON.stringify(await stored(page))).not.toMatch(/leadey_sk_live_|Acme/);
    await stage.calm();
    await click(page, 'button', 'Connect');
    await byRole(page, 'heading', 'Acme Inc');
    expect(await allByRole(page, 'alert')).toEqual([]);
  });

  test('offline: the words say so, and the key stays in the field', async () => {
    await stage.session.setOffline(true);
    await handIn(page, DEMO_KEY);
    await expect.poll(alertWords, patience).toMatch(/^Leadey cannot be reached\. Check your connection/);
    expect(await keyField(page)).toBe(DEMO_KEY);
    await stage.calm();
    await click(page, 'button', 'Connect');
    await byRole(page, 'heading', 'Acme Inc');
  });

  test.each(pastes)('%s connects', async (_what, text) => {
    await handIn(page, text);
    await byRole(page, 'heading', 'Acme Inc');
    await expectStatus(page, '1–25 of 134 leads');
    // What the test before had on its way may arrive after it was given up.
    const [first] = stage.api.requests.filter(({ aborted }) => !aborted);
    expect(first).toMatchObject({ path: '/v1/me', status: 200, host: 'backend.leadey.ai' });
    expect(first?.headers.authorization).toMatch(/^Bearer leadey_sk_live_••••/);
    // From here on the page knows the masked label only.
    expect(await page.content()).not.toContain(DEMO_KEY);
  });
});
