import { afterEach, describe, expect, test } from 'vitest';
import { choose, click, waitForText } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { connect } from './support/connecting.ts';
import { expectStatus, searchFor, searchText } from './support/list.ts';
import { expectLocked, fill, OTHER, setPassphrase, unlock, WORDS } from './support/passphrase.ts';
import { stageFor } from './support/stage.ts';
import { letTimePass, stored } from './support/storage.ts';

describe.each(browserKinds)('With a passphrase, in %s', { timeout: 90_000 }, (kind) => {
  const stage = stageFor(kind);
  afterEach(() => stage.reset());

  test('a start of the browser asks for it: a wrong one opens nothing, the right one everything', async () => {
    await setPassphrase(await stage.connectedPopup());
    await stage.session.restart();
    stage.api.clearRequests();
    const page = await stage.popup();
    await expectLocked(page);
    const { local, session } = await stored(page);
    expect(JSON.stringify([local, session])).not.toMatch(/leadey_sk|Acme|org_/);
    expect(Object.keys(local)).toContain('sealed');
    await unlock(page, OTHER);
    await waitForText(page, 'That is not the passphrase');
    // What was typed can be typed over.
    const selected = () =>
      page.evaluate(() => {
        const field = document.activeElement as HTMLInputElement;
        return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
      });
    expect(await selected()).toBe(OTHER);
    expect(stage.api.requests).toEqual([]);
    await unlock(page);
    await byRole(page, 'heading', 'Acme Inc');
    await expectStatus(page, '1–25 of 134 leads');
  });

  test('locked in one window, every window asks, and goes on where somebody was last when one is unlocked', async () => {
    const first = await stage.connectedPopup();
    await searchFor(first, 'dubois');
    await click(first, 'button', /^Chloé Dubois/);
    await byRole(first, 'heading', 'Chloé Dubois');
    const second = await stage.popup();
    await byRole(second, 'heading', 'Chloé Dubois');
    await click(second, 'button', 'Back to leads');
    await searchFor(second, 'smith');
    const third = await stage.popup();
    await setPassphrase(third);
    await click(third, 'button', 'Lock now');
    for (const page of [first, second, third]) await expectLocked(page);
    await second.bringToFront();
    await unlock(second);
    await byRole(second, 'list', 'Leads');
    expect(await searchText(second)).toBe('smith');
    await byRole(first, 'list', 'Leads');
    expect(await searchText(first)).toBe('smith');
    await byRole(third, 'heading', 'Acme Inc');
  });

  test('changed, the new one opens and the old one no longer; removed, nobody is asked', async () => {
    const page = await stage.connectedPopup();
    await setPassphrase(page);
    await click(page, 'button', 'Change');
    await fill(page, 'Current passphrase', WORDS);
    await fill(page, 'New passphrase', OTHER);
    await fill(page, 'New passphrase again', OTHER);
    await click(page, 'button', 'Change passphrase');
    await waitForText(page, 'The passphrase was changed.');
    await click(page, 'button', 'Lock now');
    await unlock(page, WORDS);
    await waitForText(page, 'That is not the passphrase');
    await unlock(page, OTHER);
    await byRole(page, 'heading', 'Acme Inc');
    await click(page, 'button', 'Settings');
    await click(page, 'button', 'Remove');
    await fill(page, 'Current passphrase', OTHER);
    await click(page, 'button', 'Remove passphrase');
    await waitForText(page, 'The passphrase was removed.');
    await stage.session.restart();
    const later = await stage.popup();
    await byRole(later, 'heading', 'Acme Inc');
    expect((await stored(later)).local).not.toHaveProperty('sealed');
  });

  test('forgotten, one starts over with a new key', async () => {
    const page = await stage.connectedPopup();
    await setPassphrase(page);
    await click(page, 'button', 'Lock now');
    await expectLocked(page);
    await click(page, 'button', 'Forgot it? Start over with a new key');
    await click(page, 'button', 'Cancel');
    await click(page, 'button', 'Forgot it? Start over with a new key');
    await click(page, 'button', 'Remove everything and start over');
    await byRole(page, 'heading', 'Connect to Leadey');
    expect(Object.keys((await stored(page)).local)).not.toContain('sealed');
    await connect(page, DEMO_KEY);
    await byRole(page, 'heading', 'Acme Inc');
  });

  test('unused for as long as was chosen, it locks: pages that are open, and one that is opened then', async () => {
    const open = await stage.connectedPopup();
    await setPassphrase(open);
    await choose(open, 'Lock when unused for', '5 minutes');
    const lockAt = async () => Number((await stored(open)).session.lockAt) - Date.now();
    await waitFor(async () => (await lockAt()) < 6 * 60_000, { what: 'the choice to act' });
    // Long enough, as far as what is stored tells; no alarm has gone off yet.
    await letTimePass(open, 6 * 60_000);
    const opened = await stage.popup();
    await expectLocked(opened);
    await expectLocked(open);
    await waitFor(async () => !('account' in (await stored(opened)).session), {
      what: 'memory to be cleared',
    });
  });

  test('an export asks for it as well, and then goes on', async () => {
    const page = await stage.connectedPopup();
    await setPassphrase(page);
    await click(page, 'button', 'Back to leads');
    await searchFor(page, 'dubois');
    await click(page, 'button', 'Export leads');
    await waitFor(async () => (await stored(page)).session.export, { what: 'the order' });
    const exporting = await stage.session.openPage('export.html');
    await byRole(exporting, 'heading', 'Acme Inc');
    await page.bringToFront();
    await click(page, 'button', 'Settings');
    await click(page, 'button', 'Lock now');
    await expectLocked(page);
    await byRole(exporting, 'heading', 'Unlock Leadey');
    expect(JSON.stringify(await stored(page))).not.toContain('dubois');
    await exporting.bringToFront();
    await unlock(exporting);
    await byRole(exporting, 'heading', 'Acme Inc');
    await waitForText(exporting, 'dubois');
    await exporting.close();
  });
});
