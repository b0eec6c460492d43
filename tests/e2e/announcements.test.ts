import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../browsers/act.ts';
import { byRole, waitUntilGone } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { type Announcements, listenTo } from '../looks/announcements.ts';
import { focused } from '../looks/focus.ts';
import { isSynced } from './support/connecting.ts';
import { expectStatus, rowLabels, searchFor } from './support/list.ts';
import { stageFor } from './support/stage.ts';

describe.each(browserKinds)('What a screen reader says, in %s', (kind) => {
  const stage = stageFor(kind);
  afterEach(() => stage.reset());

  /** Nothing else, and nothing twice. */
  async function expectSaid({ said }: Announcements, ...expected: (string | RegExp)[]): Promise<void> {
    const heard: string[] = [];
    await expect
      .poll(async () => {
        heard.push(...(await said()));
        return heard.length;
      })
      .toBeGreaterThanOrEqual(expected.length);
    expect(heard, heard.join('\n')).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(heard[index]).toMatch(words);
  }

  test('how many are found, where one is and what went wrong: once each, and nothing of what only happens', async () => {
    const page = await stage.connectedPopup();
    await expect.poll(() => isSynced(page)).toBe(true);
    await expectStatus(page, '1–25 of 134 leads');
    const heard = await listenTo(page);
    await searchFor(page, 'jordan lee');
    await expectSaid(heard, /^status: 1–1 of 1 lead$/);
    await searchFor(page, 'nobody has this name');
    await expectSaid(heard, /^status: No leads match$/);
    await click(page, 'button', 'Clear search');
    await expectSaid(heard, /^status: 1–25 of 134 leads$/);
    await click(page, 'button', 'Next page');
    await expectSaid(heard, /^status: 26–50 of 134 leads$/);

    await stage.session.setOffline(true);
    await click(page, 'button', 'Refresh');
    await byRole(page, 'alert');
    await expect.poll(() => page.evaluate(() => document.querySelector('[aria-busy="true"]'))).toBeNull();
    await expectSaid(heard, /^alert: Leadey cannot be reached\. /);
    await stage.session.setOffline(false);
    await click(page, 'button', 'Try again');
    await waitUntilGone(page, 'alert');

    const [first = '', second = ''] = await rowLabels(page);
    await click(page, 'button', first);
    // The heading has the focus, and is read with it.
    await expect.poll(() => focused(page)).toBe(`h1 ${first.split(',')[0]}`);
    await click(page, 'button', 'Next lead');
    await expectSaid(heard, new RegExp(`^polite: ${second.split(',')[0]}$`));
    await click(page, 'button', 'Previous lead');
    await expectSaid(heard, new RegExp(`^polite: ${first.split(',')[0]}$`));
    await click(page, 'button', 'Copy all');
    await expectSaid(heard, /^status: (Copied|The browser did not)/);
  });
});
