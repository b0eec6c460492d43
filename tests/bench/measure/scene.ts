import type { DemoApi } from '../../demo-api/index.ts';
import type { Chromium } from '../browser/chromium.ts';
import type { Page } from '../browser/page.ts';
import { openPopup } from '../browser/popup.ts';
import { readPaint } from './paint.ts';
import { putState, type StoredState } from './stored-state.ts';

/** What a measurement of the open popup needs. */
export interface Scene {
  readonly chromium: Chromium;
  readonly api: DemoApi;
  readonly extensionId: string;
  readonly key: string;
  readonly state: StoredState;
}

export const YOUNG = 5_000;
export const OLD = 60_000;
export const LEADS_A_PAGE = 25;

/** Opens the popup with a snapshot of this age (milliseconds), and forgets what was asked of Leadey before. */
export async function openWithSnapshot(scene: Scene, age: number): Promise<Page> {
  const { chromium, api, extensionId, state } = scene;
  await putState(chromium, extensionId, state, age);
  api.clearRequests();
  const { page } = await openPopup(chromium, extensionId);
  await readPaint(page, LEADS_A_PAGE);
  return page;
}
