import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { click, textOf } from '../../../browsers/act.ts';
import { allByRole, byRole, waitUntilGone } from '../../../browsers/by-role.ts';
import { waitFor } from '../../../browsers/wait-for.ts';
import { DEMO_KEY, type DemoApi, type DemoRequest } from '../../../demo-api/index.ts';
import { expectStatus, rowLabels, searchFor, searchText } from '../../support/list.ts';
import type { Stage } from '../../support/stage.ts';

/** Nothing can be synced, so that each page and each search is asked of Leadey. */
export const askedEachTime = { [DEMO_KEY]: { leads: 25_000, largestPageOfAll: 50 } };

/** A search that matches few, so that something is typed and something is shown when trouble comes. */
export const TYPED = 'northwind';

/** The names of the rows without how long ago each lead was added, which goes on growing. */
export async function rows(page: Page): Promise<string[]> {
  return (await rowLabels(page)).map((label) => label.replace(/, [^,]*$/, ''));
}

/** How long a poll goes on: a machine may have much else to do. */
export const patience = { timeout: 15_000, interval: 50 };

export interface Scene {
  readonly rows: string[];
  readonly status: string;
}

/** Types a search and waits for what it finds; what is on the screen then. */
export async function searchAndRemember(page: Page, typed = TYPED): Promise<Scene> {
  await searchFor(page, typed);
  const status = await waitFor(
    async () => {
      const words = await textOf(await byRole(page, 'status'));
      return words.endsWith('of 25,000 leads') || words === 'Loading leads…' ? '' : words;
    },
    { what: `what is found for ${typed}` },
  );
  return { rows: await rows(page), status };
}

export interface Searched {
  readonly page: Page;
  readonly scene: Scene;
}

/** One popup with something found in it for all tests of a `describe`; after each of them all is well again. */
export function searchedPopup(stage: Stage): Searched {
  let searched: Searched | undefined;
  beforeAll(async () => {
    const page = await stage.connectedPopup();
    searched = { page, scene: await searchAndRemember(page) };
  });
  afterEach(async () => {
    await stage.calm();
    stage.api.clearRequests();
  });
  const ready = () => {
    if (searched === undefined) throw new Error('The popup is opened before the first test');
    return searched;
  };
  return {
    get page() {
      return ready().page;
    },
    get scene() {
      return ready().scene;
    },
  };
}

/** What was on the screen and in the search box is still there. */
export async function expectKept(page: Page, scene: Scene, typed = TYPED): Promise<void> {
  // The first frame holds the rows that are in sight; those below come a moment later.
  const first = await rows(page);
  expect(first.length).toBeGreaterThan(0);
  expect(first).toEqual(scene.rows.slice(0, first.length));
  await expect.poll(() => rows(page)).toEqual(scene.rows);
  expect(await searchText(page)).toBe(typed);
  await expectStatus(page, scene.status);
}

/** The sentence of what went wrong, once nothing is on its way any more that might take off what is shown. */
export async function troubleWords(page: Page, timeoutMs = 15_000): Promise<string> {
  await byRole(page, 'alert', undefined, { timeoutMs });
  const isForgetful = () => page.evaluate(() => document.querySelector('[aria-busy="true"]') === null);
  await waitFor(isForgetful, { what: 'all that was asked to end', timeoutMs });
  return textOf(await byRole(page, 'alert'));
}

/** All is well again after the button was pressed: the words go, and what was found before stands there. */
export async function expectWellAfter(page: Page, button: string, scene: Scene): Promise<void> {
  await click(page, 'button', button);
  await waitUntilGone(page, 'alert');
  await expectKept(page, scene);
}

export async function expectCalm(page: Page): Promise<void> {
  expect(await allByRole(page, 'alert')).toEqual([]);
}

/** What the demo API was asked, without what browsers ask for by themselves. */
export function asked(api: DemoApi, path: string): DemoRequest[] {
  return api.requests.filter((request) => request.path === `/v1${path}`);
}

/** Waits until nothing was asked for so many milliseconds; how many requests there were by then. */
export async function requestsOnceIdle(api: DemoApi, idleMs: number): Promise<number> {
  let seen = { count: api.requests.length, since: Date.now() };
  await waitFor(
    () => {
      const { length } = api.requests;
      if (length !== seen.count) seen = { count: length, since: Date.now() };
      return Date.now() - seen.since >= idleMs;
    },
    { what: 'the requests to stop', timeoutMs: 30_000 },
  );
  return seen.count;
}
