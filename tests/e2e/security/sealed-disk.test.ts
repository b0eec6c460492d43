import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, waitForText } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { browserKinds, launchBrowser } from '../../browsers/launch.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { DEMO_KEY, type DemoApi, startDemoApi } from '../../demo-api/index.ts';
import { buildFor } from '../support/builds.ts';
import { connect } from '../support/connecting.ts';
import { expectLocked, setPassphrase, unlock } from '../support/passphrase.ts';
import { stored } from '../support/storage.ts';
import { searchProfile } from './support/profile-search.ts';

/** Ten characters each: what a browser compresses keeps short runs together, and not always long ones. */
const keyPieces: readonly string[] = DEMO_KEY.slice(-40).match(/.{10}/g) ?? [];

const FORGET = 'Forget the key when I close the browser';

describe.each(browserKinds)('What a passphrase leaves on the disk, in %s', { timeout: 120_000 }, (kind) => {
  let api: DemoApi;
  let profile: string;
  beforeAll(async () => {
    api = await startDemoApi({ tls: true });
    profile = await mkdtemp(join(tmpdir(), 'leadey-sealed-'));
  });
  afterAll(async () => {
    await api.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });

  async function inSession(work: (page: Page) => Promise<void>): Promise<void> {
    const options = { extensionDir: buildFor(kind), apiPort: api.port, lang: 'en-US', userDataDir: profile };
    const session = await launchBrowser(kind, options);
    try {
      await work(await session.openPopupPage());
    } finally {
      await session.close();
    }
  }

  test('neither the key nor the name nor anybody of the leads', async () => {
    await inSession(async (page) => {
      // What has been on the disk in the clear, a database may hold for a while: SECURITY.md says what to do then.
      await click(page, 'checkbox', FORGET);
      await connect(page);
      await setPassphrase(page);
      await waitForText(page, 'The passphrase is set.');
      await click(page, 'button', 'Replace key');
      await click(page, 'checkbox', FORGET);
      await connect(page);
      await waitFor(async () => (await stored(page)).local.sealed, { what: 'all to be sealed' });
    });
    const people = [...api.allLeads(DEMO_KEY)].slice(0, 50).map(({ name }) => name);
    const own = ['Acme Inc', 'org_acme', ...keyPieces];
    expect(await searchProfile(profile, [...people, ...own])).toEqual([]);
    await inSession(async (page) => {
      await expectLocked(page);
      await unlock(page);
      await byRole(page, 'heading', 'Acme Inc');
      await click(page, 'button', 'Refresh');
    });
    expect(await searchProfile(profile, [...people, ...own])).toEqual([]);
  });
});
