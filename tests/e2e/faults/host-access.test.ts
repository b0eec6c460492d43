import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { byRole, waitUntilGone } from '../../browsers/by-role.ts';
import { browserKinds } from '../../browsers/launch.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import { handIn, keyField } from '../support/connecting.ts';
import { stageFor } from '../support/stage.ts';
import { askedEachTime, expectKept, searchAndRemember, troubleWords } from './support/trouble.ts';

const words = /^The browser does not let this extension reach backend\.leadey\.ai/;

describe.each(browserKinds)("When the browser withholds Leadey's host, in %s", (kind) => {
  const stage = stageFor(kind, askedEachTime);
  afterEach(async () => {
    await stage.session.setHostAccess(true);
    await stage.reset();
  });

  test('from the start: it says so, asks nothing, and goes on once it is allowed', async () => {
    await stage.session.setHostAccess(false);
    const page = await stage.popup();
    await handIn(page, DEMO_KEY);
    expect(await troubleWords(page)).toMatch(words);
    expect(stage.api.requests).toEqual([]);
    expect(await keyField(page)).toBe(DEMO_KEY);
    await byRole(page, 'button', 'Allow access to Leadey');
    if (kind === 'firefox') {
      await click(page, 'button', 'Allow access to Leadey');
    } else {
      // Nobody is there to answer Chromium's question, which no page can see: allowed in its settings instead.
      // What was handed in goes on by itself then.
      await stage.session.setHostAccess(true);
    }
    await byRole(page, 'list', 'Leads');
  });

  test('later on: it says so, asks nothing, keeps what it had, and goes on once it is allowed', async () => {
    const page = await stage.connectedPopup();
    const scene = await searchAndRemember(page);
    await stage.session.setHostAccess(false);
    stage.api.clearRequests();
    await page.bringToFront();
    await click(page, 'button', 'Refresh');
    expect(await troubleWords(page)).toMatch(words);
    await expectKept(page, scene);
    expect(stage.api.requests).toEqual([]);
    await byRole(page, 'button', 'Allow access to Leadey');
    if (kind === 'firefox') {
      await click(page, 'button', 'Allow access to Leadey');
    } else {
      await stage.session.setHostAccess(true);
      await page.bringToFront();
      await click(page, 'button', 'Refresh');
    }
    await waitUntilGone(page, 'alert');
    await expectKept(page, scene);
  });
});
