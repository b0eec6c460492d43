import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildFor } from './builds.ts';

interface Tab {
  id: number;
  url?: string;
  active: boolean;
}

interface Scope {
  tabs: {
    query(of: { currentWindow: true }): Promise<Tab[]>;
    update(id: number, change: { active: true }): Promise<Tab>;
    onActivated: {
      addListener(heard: (which: { tabId: number }) => void): void;
      removeListener(heard: (which: { tabId: number }) => void): void;
    };
  };
  permissions: { contains(of: { permissions: string[] }): Promise<boolean> };
}

/** The addresses the browser lets the extension see, and whether it may see all. */
export function seenTabs(page: Page): Promise<{ addresses: (string | null)[]; allowed: boolean }> {
  return page.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
    const { tabs, permissions } = scope.browser ?? scope.chrome;
    const all = await tabs.query({ currentWindow: true });
    return {
      addresses: all.map(({ url }) => url ?? null),
      allowed: await permissions.contains({ permissions: ['tabs'] }),
    };
  });
}

/**
 * Brings the tabs with these addresses to the front, one right after the other. The hosts of those that stayed there
 * nevertheless for so long that they may have counted: on a busy machine `page` hears late of the next one.
 */
export function flipThrough(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
    const { tabs } = scope.browser ?? scope.chrome;
    const all = await tabs.query({ currentWindow: true });
    const isInFront = (id: number) => all.some((tab) => tab.id === id && tab.active);
    const inOrder = wanted.map((address) => {
      const tab = all.find(({ url }) => url === address);
      if (tab === undefined) throw new Error(`No tab shows ${address}`);
      return { id: tab.id, host: new URL(address).hostname };
    });
    const heard: { id: number; at: number }[] = [];
    let onHeard = () => {};
    const listen = ({ tabId }: { tabId: number }) => {
      heard.push({ id: tabId, at: performance.now() });
      onHeard();
    };
    // As the page itself hears of it: what it has been told of is what it waits after.
    tabs.onActivated.addListener(listen);
    for (const { id } of inOrder) await tabs.update(id, { active: true });
    const last = inOrder.at(-1)?.id;
    const [only] = inOrder;
    // Nobody is told of a tab that was in front already.
    const isStill = inOrder.length === 1 && only !== undefined && isInFront(only.id);
    await new Promise<void>((resolve) => {
      onHeard = () => {
        if (isStill || heard.at(-1)?.id === last) resolve();
      };
      onHeard();
    });
    tabs.onActivated.removeListener(listen);
    const hostOf = (id: number) => inOrder.find((tab) => tab.id === id && id !== last)?.host;
    return heard.flatMap(({ id, at }, index) => {
      const next = heard[index + 1];
      if (next === undefined || next.at - at <= 250) return [];
      // It may have been in front for long before anybody was told.
      return [hostOf(id), hostOf(next.id)].filter((host) => host !== undefined);
    });
  }, addresses);
}

/**
 * The build for Chromium as if somebody had allowed it to see tabs, which no test can answer Chromium's prompt for:
 * a copy whose manifest alone is another one.
 */
export async function buildThatSeesTabs(): Promise<{ dir: string; dispose(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'leadey-tabs-'));
  await cp(buildFor('chromium'), dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, string[]>;
  manifest.permissions = [...(manifest.permissions ?? []), 'tabs'];
  manifest.optional_permissions = ['notifications'];
  await writeFile(path, JSON.stringify(manifest));
  return { dir, dispose: () => rm(dir, { recursive: true, force: true }) };
}
