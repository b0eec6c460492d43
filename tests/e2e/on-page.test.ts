import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, textOf, waitForText } from '../browsers/act.ts';
import { allByRole, byRole, nameOf } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { type Sites, serveSites } from '../browsers/sites.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { stageFor } from './support/stage.ts';

const MAIL = 'mail.somewhere.com';
const people = [
  { name: 'Ines Mailer', email: 'ines@mailer.test', phone: '+49 30 5550101', linkedinUrl: '' },
  { name: 'Paul Profile', email: null, phone: null, linkedinUrl: 'linkedin.com/in/paul-profile-77' },
  { name: 'Fran Frame', email: 'fran@frame.test', phone: null, linkedinUrl: '' },
  { name: 'Shay Shadow', email: 'shay@shadow.test', phone: null, linkedinUrl: '' },
  { name: 'Nora Namealone', email: 'nora@elsewhere.test', phone: null, linkedinUrl: '' },
];

/** What people look at: a thread of mails, attendees, results of a search, another CRM, and a page without end. */
const pages = new Map([
  [
    '/mail',
    `<title>Inbox</title><p>From: <b title="Ines@mailer.test">Ines</b></p><iframe src="/frame"></iframe>
     <input value="shay@shadow.test">`,
  ],
  ['/frame', '<p>Forwarded by fran@frame.test</p>'],
  [
    '/attendees',
    `<ul><li>Namealone, Nora</li></ul><div id="host"></div><script>
       document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<a href="mailto:shay@shadow.test">S</a>';
     </script>`,
  ],
  ['/results', '<a href="https://de.linkedin.com/in/paul-profile-77?trk=x">A result</a>'],
  [
    '/crm',
    '<table><tr><td>Tel.</td><td>(030) 555 01 01</td></tr></table><script>var x = "fran@frame.test"</script>',
  ],
  ['/long', `<p>ines@mailer.test</p><p>${'lorem ipsum '.repeat(430_000)}</p><p>fran@frame.test</p>`],
  ['/nobody', '<p>Nothing of interest</p>'],
]);

describe.each(browserKinds)('Leads on this page, in %s', (kind) => {
  let sites: Sites;
  const stage = stageFor(kind, { [DEMO_KEY]: { leads: 30, besides: people } }, async () => {
    sites = await serveSites([MAIL, 'www.linkedin.com'], pages);
    return sites.hosts;
  });
  let tab: Page;
  beforeAll(async () => {
    await (await stage.connectedPopup()).close();
    tab = await stage.session.browser.newPage();
  });
  afterAll(() => sites?.close());

  /** The real popup above this page, the button pressed. */
  async function lookAt(address: string): Promise<Page> {
    await tab.bringToFront();
    await tab.goto(address);
    stage.api.clearRequests();
    const popup = await stage.realPopup(tab);
    await byRole(popup, 'list', 'Leads');
    await click(popup, 'button', 'Find leads on this page');
    await byRole(popup, 'region', 'On this page');
    return popup;
  }
  async function namesIn(popup: Page, list: string): Promise<string[]> {
    const found = await byRole(popup, 'list', list);
    const rows = await allByRole(popup, 'button', undefined, found);
    const names = await Promise.all(rows.map((row) => nameOf(popup, row)));
    return names
      .map((name) => name.split(',')[0] ?? '')
      .filter((name) => people.some((one) => one.name === name));
  }
  /** Nothing that was read is in anything that was sent. */
  function expectNothingSent(): void {
    const sent = JSON.stringify(stage.api.requests);
    expect(people.filter(({ email, name }) => sent.includes(email ?? name))).toEqual([]);
    expect(sent).not.toMatch(/search/);
  }

  test.each([
    ['/mail', ['Fran Frame', 'Ines Mailer']],
    ['/results', ['Paul Profile']],
    ['/crm', ['Ines Mailer']],
  ])('those of %s are listed, and Leadey hears nothing of it', async (path, names) => {
    const popup = await lookAt(`https://${MAIL}${path}`);
    expect((await namesIn(popup, 'Leads on this page')).sort()).toEqual(names);
    expectNothingSent();
    await popup.close();
  });

  test('who is there by name alone stands apart; shadow roots count', async () => {
    const popup = await lookAt(`https://${MAIL}/attendees`);
    expect(await namesIn(popup, 'Leads on this page')).toEqual(['Shay Shadow']);
    expect(await namesIn(popup, 'Perhaps: only the name matches')).toEqual(['Nora Namealone']);
    await waitForText(popup, '2 leads found on this page');
    await popup.close();
  });

  test('a page of five megabytes is read to a limit, and that is said', async () => {
    const popup = await lookAt(`https://${MAIL}/long`);
    await waitForText(popup, 'only its beginning was read');
    expect(await namesIn(popup, 'Leads on this page')).toEqual(['Ines Mailer']);
    await popup.close();
  });

  test('LinkedIn is not read, and nobody is a word as well', async () => {
    const popup = await lookAt('https://www.linkedin.com/search');
    expect(await textOf(await byRole(popup, 'alert'))).toContain('LinkedIn does not let programs');
    await popup.close();
    const other = await lookAt(`https://${MAIL}/nobody`);
    await waitForText(other, 'None of your leads are on this page');
    await other.close();
  });

  test('by keyboard: found, selected, and back to the list', async () => {
    await tab.bringToFront();
    await tab.goto(`https://${MAIL}/mail`);
    const popup = await stage.realPopup(tab);
    await byRole(popup, 'button', 'Find leads on this page');
    // The key belongs to the page, not to the search box, once the focus is in the rows.
    const isInRows = async () => {
      await popup.keyboard.press('ArrowDown');
      return popup.evaluate(() => document.activeElement?.matches('[data-lead]'));
    };
    // Keys are heard once the popup is awake.
    await expect.poll(isInRows).toBe(true);
    await popup.keyboard.press('p');
    await byRole(popup, 'list', 'Leads on this page');
    await click(popup, 'button', 'Select all');
    await waitForText(popup, '2 selected');
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Escape');
    await byRole(popup, 'list', 'Leads');
    expect(await allByRole(popup, 'region', 'On this page')).toEqual([]);
    await popup.close();
  });
});
