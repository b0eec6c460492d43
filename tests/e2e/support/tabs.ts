import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildFor } from './builds.ts';

interface Tab {
  id: number;
  url?: string;
}

interface Scope {
  tabs: {
    query(of: { currentWindow: true }): Promise<Tab[]>;
    update(id: number, change: { active: true }): Promise<Tab>;
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
 * nevertheless, on a busy machine, for so long that they may have counted.
 */
export function flipThrough(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
    const { tabs } = scope.browser ?? scope.chrome;
    const all = await tabs.query({ currentWindow: true });
    const stayed: string[] = [];
    let before: { at: number; host: string } | null = null;
    for (const address of wanted) {
      const tab = all.find(({ url }) => url === address);
      if (tab === undefined) throw new Error(`No tab shows ${address}`);
      const at = performance.now();
      await tabs.update(tab.id, { active: true });
      if (before !== null && performance.now() - before.at > 250) stayed.push(before.host);
      before = { at, host: new URL(address).hostname };
    }
    return stayed;
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
