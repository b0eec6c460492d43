import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { runInFirefox } from '../../browsers/firefox-chrome.ts';
import { browserKinds, launchBrowser } from '../../browsers/launch.ts';
import type { BrowserKind } from '../../browsers/session.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../../demo-api/index.ts';
import { buildFor } from '../support/builds.ts';
import { connect } from '../support/connecting.ts';
import { expectStatus, searchFor } from '../support/list.ts';
import { readChunksOnDisk } from '../support/stored-chunks.ts';
import { searchProfile } from './support/profile-search.ts';

/** Ten characters each: what a browser compresses keeps short runs together, and not always long ones. */
const keyPieces: readonly string[] = DEMO_KEY.slice(-40).match(/.{10}/g) ?? [];

/** Looks at most of what there is: pages, a search, one lead, the settings; in the popup, where people are. */
async function useIt(page: Page): Promise<void> {
  await expectStatus(page, '1–25 of 134 leads');
  await click(page, 'button', 'Next page');
  await expectStatus(page, '26–50 of 134 leads');
  await searchFor(page, 'dubois');
  await click(page, 'button', /^Chloé Dubois/);
  await byRole(page, 'button', 'Copy email');
  await click(page, 'button', 'Back to leads');
  await byRole(page, 'list', 'Leads');
}

/** Browsers keep nothing on disk that came over a connection whose certificate they were told to put up with. */
function trusting(api: DemoApi): string {
  const { publicKey } = new X509Certificate(api.certificate ?? '');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(spki).digest('base64')}`;
}

/** The same for Firefox: the certificate is one of its authorities, as it signed itself. */
async function trustInFirefox(browser: Browser, api: DemoApi): Promise<void> {
  const base64 = (api.certificate ?? '').replace(/-----[^-]+-----|\s/g, '');
  await runInFirefox(
    browser,
    `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
       .addCertFromBase64(${JSON.stringify(base64)}, 'CT,C,C');`,
  );
}

async function inSession(
  kind: BrowserKind,
  api: DemoApi,
  userDataDir: string,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const session = await launchBrowser(kind, {
    extensionDir: buildFor(kind),
    apiPort: api.port,
    lang: 'en-US',
    userDataDir,
    args: kind === 'chromium' ? [trusting(api)] : [],
  });
  try {
    if (kind === 'firefox') await trustInFirefox(session.browser, api);
    await work(await session.openPopupPage());
  } finally {
    await session.close();
  }
}

describe.each(browserKinds)(
  'What is found on the disk after a session, in %s',
  { timeout: 120_000 },
  (kind) => {
    let api: DemoApi;
    let profile: string;
    let people: string[];
    beforeAll(async () => {
      api = await startDemoApi({ tls: true });
      profile = await mkdtemp(join(tmpdir(), 'leadey-profile-'));
      // Those of the first three pages; all others were fetched in the same way.
      const leads = [...api.allLeads(DEMO_KEY)].slice(0, 75);
      people = leads.flatMap(({ name, email }) => [name, email ?? '']).filter((text) => text.length > 6);
    });
    afterAll(async () => {
      await api.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    });

    test('nobody of the leads, and not the key that was to be forgotten', async () => {
      await inSession(kind, api, profile, async (page) => {
        await click(page, 'checkbox', 'Forget the key when I close the browser');
        await connect(page);
        await useIt(page);
      });
      expect(people.length).toBeGreaterThan(100);
      expect(await searchProfile(profile, [...people, ...keyPieces])).toEqual([]);
    });

    test('what is left of the leads is removed at the next start', async () => {
      await inSession(kind, api, profile, async (page) => {
        await expect.poll(() => readChunksOnDisk(page)).toEqual([]);
        await click(page, 'checkbox', 'Forget the key when I close the browser');
        await connect(page);
        expect(await readChunksOnDisk(page)).not.toEqual([]);
      });
    });

    test('a key that was to be kept is found, which shows that this search finds what is there', async () => {
      await inSession(kind, api, profile, async (page) => {
        await connect(page);
        await useIt(page);
      });
      const finds = await searchProfile(profile, [...people, ...keyPieces]);
      expect(finds).not.toEqual([]);
      expect(finds.filter(({ text }) => !keyPieces.includes(text))).toEqual([]);
    });
  },
);
