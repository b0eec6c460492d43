import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { click, paste, retype, textOf, waitForText } from '../browsers/act.ts';
import { allByRole, byRole, waitUntilGone } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { type Sites, serveSites } from '../browsers/sites.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { focused } from '../looks/focus.ts';
import { pasteFromClipboard } from './support/clipboard.ts';
import { rowLabels, searchFor } from './support/list.ts';
import { stageFor } from './support/stage.ts';
import { stored } from './support/storage.ts';

const WEBHOOK = /^\/webhooks\//;
const CAMPAIGN = 'Q4 Outbound – SaaS founders';
const SIGNATURE = [
  'Mit freundlichen Grüßen',
  'Jürgen Müller',
  'Vertriebsleiter',
  'Nordwind Logistik GmbH',
  'Tel.: +49 40 123456-78',
  'j.mueller@nordwind-logistik.de',
].join('\n');

describe.each(browserKinds)('Adding a lead, in %s', (kind) => {
  let sites: Sites;
  const stage = stageFor(kind, { [DEMO_KEY]: {} }, async () => {
    sites = await serveSites(['www.unheard-of.com', 'www.linkedin.com']);
    return sites.hosts;
  });
  afterEach(async () => {
    // Who was added in one test is not there already in the next, or when it is tried again.
    for (const { id, source } of [...stage.api.allLeads(DEMO_KEY)])
      if (source === 'Webhook') stage.api.deleteLead(DEMO_KEY, id);
    await stage.reset();
  });

  const token = (campaign = 0) =>
    new URL(stage.api.webhookUrl(DEMO_KEY, campaign)).searchParams.get('token') ?? '';
  const posts = () => stage.api.requests.filter(({ path }) => WEBHOOK.test(path));
  const field = async (page: Page, name: string) =>
    (await byRole(page, 'textbox', name)).evaluate((node) => (node as HTMLInputElement).value);
  const type = async (page: Page, name: string, text: string) =>
    retype(page, await byRole(page, 'textbox', name), text);
  const newest = () => [...stage.api.allLeads(DEMO_KEY)][0];

  async function setUp(page: Page, pasted: string): Promise<void> {
    await pasteFromClipboard(page, await byRole(page, 'textbox', 'Webhook URL'), pasted);
    await click(page, 'button', 'Add webhook');
  }

  /** The list of leads, in a workspace of which two campaigns take leads from here. */
  const ready = async () => {
    const page = await atStart();
    stage.api.clearRequests();
    return page;
  };
  const atStart = () =>
    stage.popupAt('a workspace with webhooks', async (page) => {
      await click(page, 'button', 'Settings');
      await setUp(page, `curl -X POST \\\n  '${stage.api.webhookUrl(DEMO_KEY)}'`);
      await waitForText(page, `${CAMPAIGN} now takes leads from here.`);
      await setUp(page, stage.api.webhookUrl(DEMO_KEY, 2));
      await waitForText(page, 'Re-engage: gone quiet now takes leads from here.');
      await click(page, 'button', 'Back to leads');
      await byRole(page, 'list', 'Leads');
    });

  async function form(page: Page): Promise<void> {
    await page.keyboard.press('a');
    await byRole(page, 'form', 'Add a lead');
  }

  test('nobody who has not set it up sees a trace of it', async () => {
    const page = await stage.connectedPopup();
    await searchFor(page, 'Zelda Fitzgerald');
    await waitForText(page, 'No leads match “Zelda Fitzgerald”.');
    expect(await allByRole(page, 'button', 'Add to Leadey')).toEqual([]);
    await page.keyboard.press('Escape');
    await (await byRole(page, 'button', 'Refresh')).focus();
    await page.keyboard.press('a');
    expect(await allByRole(page, 'form', 'Add a lead')).toEqual([]);
  });

  test('a webhook is refused in words, kept by its campaign’s name, and removed without a trace', async () => {
    const page = await stage.connectedPopup();
    await click(page, 'button', 'Settings');
    await setUp(page, 'https://hooks.example.com/1');
    await waitForText(page, 'This is not a Leadey webhook.');
    await setUp(page, stage.api.webhookUrl(DEMO_KEY));
    const list = await byRole(page, 'list', 'Campaigns that take leads');
    const shown = await textOf(list);
    expect([shown.includes(CAMPAIGN), shown.includes(`whk_••••${token().slice(-4)}`)]).toEqual([true, true]);
    const places = async () => JSON.stringify(await stored(page)).split(token()).length - 1;
    expect(await places()).toBe(1);
    expect((await page.content()).includes(token())).toBe(false);
    await click(page, 'button', `Remove ${CAMPAIGN}`);
    await waitUntilGone(page, 'list', 'Campaigns that take leads');
    expect(await places()).toBe(0);
  });

  test('found nowhere, added from the search, and on top of the list at once', async () => {
    const page = await ready();
    await searchFor(page, 'Zelda Fitzgerald');
    await click(page, 'button', 'Add to Leadey');
    expect(await field(page, 'Name')).toBe('Zelda Fitzgerald');
    await waitForText(page, `${CAMPAIGN} is active. Leadey may write to or call this person at once`);
    await type(page, 'Email', 'zelda@example.com');
    await click(page, 'button', 'Add lead');
    await waitForText(page, `Added to ${CAMPAIGN}`);
    await expect.poll(() => focused(page)).toBe('button Open the lead');
    expect(newest()).toMatchObject({
      name: 'Zelda Fitzgerald',
      email: 'zelda@example.com',
      source: 'Webhook',
    });
    const [post] = posts();
    expect([posts().length, post?.query, post?.headers['x-webhook-token']]).toEqual([
      1,
      {},
      `••••${token().slice(-4)}`,
    ]);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await rowLabels(page))[0]).toContain('Zelda Fitzgerald');
  });

  test('by key: a signature that is pasted goes where it belongs, and Enter adds it', async () => {
    const page = await ready();
    await form(page);
    await waitFor(() => page.evaluate(() => document.activeElement?.id === 'add-name'), {
      what: 'the focus to be in the first field',
    });
    await pasteFromClipboard(page, await byRole(page, 'textbox', 'Name'), SIGNATURE);
    await waitForText(page, 'The fields were filled in from what you pasted.');
    const names = ['Name', 'Email', 'Phone', 'Title', 'Company'];
    expect(await Promise.all(names.map((name) => field(page, name)))).toEqual([
      'Jürgen Müller',
      'j.mueller@nordwind-logistik.de',
      '+49 40 123456-78',
      'Vertriebsleiter',
      'Nordwind Logistik GmbH',
    ]);
    await page.keyboard.press('Enter');
    await waitForText(page, `Added to ${CAMPAIGN}`);
    expect(newest()).toMatchObject({ name: 'Jürgen Müller', title: 'Vertriebsleiter' });
  });

  test('who is there already is told before: written over in this campaign, beside it in another', async () => {
    const page = await ready();
    const campaign = new URL(stage.api.webhookUrl(DEMO_KEY)).pathname.split('/')[3];
    const known = [...stage.api.allLeads(DEMO_KEY)].find((one) => one.email && one.campaignId === campaign);
    if (!known?.email) throw new Error('No lead of that campaign has an address');
    await form(page);
    await type(page, 'Email', known.email.toUpperCase());
    await type(page, 'Title', 'Chief Revenue Officer');
    const region = await byRole(page, 'region', 'Already there');
    await expect.poll(() => textOf(region)).toContain('becomes “Chief Revenue Officer”');
    expect(await textOf(region)).toContain('Same email address');
    const select = await byRole(page, 'combobox', 'Campaign');
    await select.evaluate((node) => {
      const box = node as HTMLSelectElement;
      box.value = [...box.options].find(({ text }) => text.startsWith('Re-engage'))?.value ?? '';
      box.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(() => textOf(region)).toContain('Adding creates a second lead beside this one.');
    await waitForText(page, 'Re-engage: gone quiet is not active right now.');
    expect(posts()).toEqual([]);
  });

  test('an answer lost on the way: after Leadey took the lead, and before', async () => {
    const page = await ready();
    const lostAfter = stage.api.fault({ kind: 'reset-before', match: { path: WEBHOOK } });
    await form(page);
    await type(page, 'Email', 'lost@example.com');
    await click(page, 'button', 'Add lead');
    await waitForText(page, `Added to ${CAMPAIGN}`);
    const kept = [...stage.api.allLeads(DEMO_KEY)].filter(({ email }) => email === 'lost@example.com');
    expect(kept).toHaveLength(1);
    lostAfter();
    await click(page, 'button', 'Add another');
    stage.api.fault({ kind: 'unseen', match: { path: WEBHOOK } });
    await type(page, 'Email', 'never@example.com');
    await click(page, 'button', 'Add lead');
    await waitForText(page, 'Leadey does not have this lead. You can add it again.');
    expect(await field(page, 'Email')).toBe('never@example.com');
    expect(newest()?.email).toBe('lost@example.com');
  });

  test('where the browser itself sends somebody without an address again, that is told', async () => {
    const page = await ready();
    stage.api.fault({ kind: 'reset-before', match: { path: WEBHOOK, times: 1 } });
    await form(page);
    await type(page, 'Name', 'Grace Hopper');
    await click(page, 'button', 'Add lead');
    await waitForText(page, `Added to ${CAMPAIGN}`);
    const kept = [...stage.api.allLeads(DEMO_KEY)].filter(({ name }) => name === 'Grace Hopper');
    expect(kept).toHaveLength(posts().length);
    const alerts = await Promise.all((await allByRole(page, 'alert')).map(textOf));
    expect(alerts.map((words) => /^Leadey has this lead twice/.test(words))).toEqual(
      kept.length > 1 ? [true] : [],
    );
  });

  test('the background ends while the answer is on its way: the lead is found, and not sent again', async () => {
    const page = await ready();
    const { promise: until, resolve: letGo } = Promise.withResolvers<void>();
    onTestFinished(() => letGo());
    stage.api.fault({ kind: 'held', until, match: { path: WEBHOOK } });
    await form(page);
    await type(page, 'Name', 'Katherine Johnson');
    await click(page, 'button', 'Add lead');
    await expect.poll(() => posts().length).toBe(1);
    await stage.session.stopBackground();
    letGo();
    await waitForText(page, `Added to ${CAMPAIGN}`);
    const kept = [...stage.api.allLeads(DEMO_KEY)].filter(({ name }) => name === 'Katherine Johnson');
    expect([kept.length, posts().length]).toEqual([1, 1]);
  });

  test('what was typed is there in the next popup, and goes with the browser’s memory', async () => {
    const page = await ready();
    await form(page);
    await type(page, 'Name', 'Ada Lovelace');
    await waitFor(async () => JSON.stringify((await stored(page)).session).includes('Ada Lovelace'), {
      what: 'the draft to be kept',
    });
    expect(JSON.stringify((await stored(page)).local).includes('Ada Lovelace')).toBe(false);
    await page.close();
    const next = await stage.popup();
    await byRole(next, 'form', 'Add a lead');
    expect(await field(next, 'Name')).toBe('Ada Lovelace');
  });

  test('a refused token is told with its causes and the way to mend it; nothing typed is lost', async () => {
    const page = await ready();
    stage.api.rotateWebhook(DEMO_KEY);
    await form(page);
    await type(page, 'Name', 'Ada Lovelace');
    await click(page, 'button', 'Add lead');
    const alert = await byRole(page, 'alert');
    expect(await textOf(alert)).toContain('its token was changed');
    expect(await field(page, 'Name')).toBe('Ada Lovelace');
    await click(page, 'button', 'Open the settings');
    await byRole(page, 'textbox', 'Webhook URL');
  });

  test('on a company’s site and a LinkedIn profile the form knows whose page it is', async () => {
    await (await ready()).close();
    const tab = await stage.session.browser.newPage();
    await tab.goto('https://www.unheard-of.com/team');
    const overSite = await stage.realPopup(tab);
    await click(overSite, 'button', 'Add to Leadey');
    expect(await field(overSite, 'Company')).toBe('Unheard Of');
    await overSite.keyboard.press('Escape');
    await click(overSite, 'button', 'Find leads on this page');
    const onPage = await byRole(overSite, 'region', 'On this page');
    await click(overSite, 'button', 'Add to Leadey', { within: onPage });
    expect(await field(overSite, 'Company')).toBe('Unheard Of');
    await overSite.close();
    await tab.bringToFront();
    await tab.goto('https://www.linkedin.com/in/zelda-f');
    await tab.evaluate(() => {
      document.title = 'Zelda Fitzgerald | LinkedIn';
    });
    const overProfile = await stage.realPopup(tab);
    await byRole(overProfile, 'form', 'Add a lead');
    await overProfile.keyboard.press('Escape');
    await click(overProfile, 'button', 'Add to Leadey');
    expect([await field(overProfile, 'Name'), await field(overProfile, 'LinkedIn')]).toEqual([
      'Zelda Fitzgerald',
      'https://www.linkedin.com/in/zelda-f',
    ]);
    await overProfile.close();
    await tab.close();
    await sites.close();
  });

  test('a form with nobody in it, or no address where there is one, is not sent', async () => {
    const page = await ready();
    await form(page);
    await click(page, 'button', 'Add lead');
    await waitForText(page, 'Type a name or an email address first.');
    await paste(await byRole(page, 'textbox', 'Email'), 'ada at example');
    await click(page, 'button', 'Add lead');
    await waitForText(page, 'This is not an email address.');
    expect(posts()).toEqual([]);
  });
});
