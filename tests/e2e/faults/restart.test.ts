import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import { browserKinds } from '../../browsers/launch.ts';
import { DEMO_KEY } from '../../demo-api/index.ts';
import { connect } from '../support/connecting.ts';
import { expectStatus } from '../support/list.ts';
import { stageFor } from '../support/stage.ts';
import { stored } from '../support/storage.ts';
import { askedEachTime } from './support/trouble.ts';

describe.each(browserKinds)('When the browser is started again, in %s', (kind) => {
  const stage = stageFor(kind, askedEachTime);
  afterEach(() => stage.reset());

  test('a key that was to be kept is there, and nothing of the people is', async () => {
    await stage.connectedPopup();
    await stage.session.restart();
    stage.api.clearRequests();
    const page = await stage.popup();
    await byRole(page, 'heading', 'Acme Inc');
    await expectStatus(page, '1–25 of 25,000 leads');
    // What is shown was asked for, not kept.
    expect(stage.api.requests.map(({ path }) => path)).toContain('/v1/leads');
    expect(Object.values((await stored(page)).local)).toContain(DEMO_KEY);
  });

  test('a key that was to be forgotten is gone, and so is who was connected', async () => {
    const before = await stage.popup();
    await click(before, 'checkbox', 'Forget the key when I close the browser');
    await connect(before, DEMO_KEY, false);
    expect(JSON.stringify((await stored(before)).local)).not.toMatch(/leadey_sk|Acme/);
    await stage.session.restart();
    stage.api.clearRequests();
    const page = await stage.popup();
    await byRole(page, 'textbox', 'API key');
    // The course of the credits, figures without a name, is told apart from who was connected.
    const { local, session } = await stored(page);
    expect(Object.keys({ ...local, ...session }).filter((item) => item !== 'history')).toEqual([]);
    expect(stage.api.requests).toEqual([]);
  });
});
