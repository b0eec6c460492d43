import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { browserKinds, launchBrowser } from '../../browsers/launch.ts';
import type { BrowserSession } from '../../browsers/session.ts';
import { type FaultEffect, startDemoApi } from '../../demo-api/index.ts';
import { buildFor } from '../support/builds.ts';
import { connect } from '../support/connecting.ts';
import { stageFor } from '../support/stage.ts';
import {
  asked,
  askedEachTime,
  expectKept,
  expectWellAfter,
  patience,
  searchAndRemember,
  troubleWords,
} from './support/trouble.ts';

const unreachable = /^Leadey cannot be reached\. Check your connection\. Showing the leads as of \d/;

describe.each(browserKinds)('When there is no network, in %s', (kind) => {
  const stage = stageFor(kind, askedEachTime);
  afterEach(() => stage.reset());

  test('it says so, what was shown and typed stays, and Try again goes on', async () => {
    const page = await stage.connectedPopup();
    const scene = await searchAndRemember(page);
    await stage.session.setOffline(true);
    await click(page, 'button', 'Refresh');
    expect(await troubleWords(page)).toMatch(unreachable);
    await expectKept(page, scene);
    await stage.session.setOffline(false);
    await expectWellAfter(page, 'Try again', scene);
  });

  test('what was open before is still there when the popup is opened without a network', async () => {
    const before = await stage.connectedPopup();
    const scene = await searchAndRemember(before);
    await stage.session.setOffline(true);
    const page = await stage.popup();
    await expectKept(page, scene);
    await click(page, 'button', 'Refresh');
    expect(await troubleWords(page)).toMatch(unreachable);
    await expectKept(page, scene);
  });
});

const cuts: [what: string, fault: FaultEffect][] = [
  ['before a byte of the answer', { kind: 'reset-before' }],
  ['in the middle of the body', { kind: 'reset-mid-body' }],
];

describe('When the connection is cut, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  afterEach(() => stage.reset());

  test.each(cuts)('%s, for good: three attempts, then it says so and keeps what it had', async (_, fault) => {
    const page = await stage.connectedPopup();
    const scene = await searchAndRemember(page);
    stage.api.clearRequests();
    stage.api.fault({ ...fault, match: { path: '/leads' } });
    await click(page, 'button', 'Refresh');
    expect(await troubleWords(page)).toMatch(unreachable);
    await expectKept(page, scene);
    // Chromium itself repeats a request once when a connection it had kept alive breaks at the first byte.
    expect(asked(stage.api, '/leads').length).toBeGreaterThanOrEqual(3);
    expect(asked(stage.api, '/leads').length).toBeLessThanOrEqual(fault.kind === 'reset-before' ? 6 : 3);
    await stage.calm();
    await expectWellAfter(page, 'Try again', scene);
  });

  test.each(cuts)('%s, once: nobody notices', async (_, fault) => {
    const page = await stage.connectedPopup();
    const scene = await searchAndRemember(page);
    stage.api.clearRequests();
    stage.api.fault({ ...fault, match: { path: '/leads', times: 1 } });
    await click(page, 'button', 'Refresh');
    await expect.poll(() => asked(stage.api, '/leads').length, patience).toBe(2);
    expect(asked(stage.api, '/leads')[1]?.status).toBe(200);
    await expectKept(page, scene);
  });
});

test('When the name cannot be resolved, it says so and still shows who is connected', async () => {
  const api = await startDemoApi({ tls: true, workspaces: askedEachTime });
  // Read anew at each start of the browser; of two such flags the later counts.
  const args: string[] = [];
  let session: BrowserSession | undefined;
  try {
    session = await launchBrowser('chromium', {
      extensionDir: buildFor('chromium'),
      apiPort: api.port,
      lang: 'en-US',
      args,
    });
    await connect(await session.openPopupPage(), undefined, false);
    args.push('--host-resolver-rules=MAP * ~NOTFOUND');
    await session.restart();
    const page = await session.openPopupPage();
    expect(await troubleWords(page)).toMatch(/^Leadey cannot be reached\. Check your connection/);
    await byRole(page, 'heading', 'Acme Inc');
    await byRole(page, 'region', 'Credits');
    await byRole(page, 'button', 'Try again');
  } finally {
    await session?.close();
    await api.close();
  }
});
