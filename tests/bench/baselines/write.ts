import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Lead } from '../../demo-api/index.ts';
import { emptyPage, staticList } from './pages.ts';

export interface Baselines {
  /** The least a popup can be. */
  readonly empty: string;
  /** The limit for what we show: the same leads as plain HTML, without a script. */
  readonly staticList: string;
}

/** Writes the two extensions that Leadey is measured against; each has a worker, as Leadey has. */
export async function writeBaselines(folder: string, leads: Lead[]): Promise<Baselines> {
  const empty = resolve(folder, 'empty');
  const list = resolve(folder, 'static-list');
  await writeExtension(empty, 'Empty popup', emptyPage);
  await writeExtension(list, 'Static list', staticList(leads));
  await copyFile(new URL('static-list.css', import.meta.url), join(list, 'popup.css'));
  return { empty, staticList: list };
}

/** Firefox knows extensions by ids that they give themselves. */
export const firefoxIdOf = (dir: string) => `${basename(dir)}@bench.test`;

async function writeExtension(dir: string, name: string, page: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name,
    version: '1.0',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: firefoxIdOf(dir) } },
  };
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(dir, 'popup.html'), page);
  await writeFile(join(dir, 'background.js'), 'chrome.runtime.onMessage.addListener(() => {});\n');
}
