import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { ensureBrowsers } from '../browsers/install.ts';
import { screenshot } from '../browsers/screenshot.ts';
import type { BrowserKind } from '../browsers/session.ts';
import { openScene } from '../looks/scene.ts';
import { walkLooks } from '../looks/walk.ts';
import { readOptions } from './options.ts';

/** Every screen and state in light and dark, in each browser and language: FOLDER/chromium/de/home-dark.png */
async function picture(kind: BrowserKind, language: string, folder: string): Promise<number> {
  const scene = await openScene(kind, language);
  let pictures = 0;
  try {
    const page = await scene.session.openPopupPage();
    const take = async (name: string, shown = page) => {
      pictures += (await screenshot(scene.session, shown, join(folder, name))).length;
    };
    try {
      await walkLooks(scene, page, take);
    } catch (error) {
      await take('failed');
      throw error;
    }
  } finally {
    await scene.close();
  }
  return pictures;
}

try {
  const { kinds, languages, folder } = readOptions(argv.slice(2));
  ensureBrowsers(kinds);
  for (const kind of kinds) {
    for (const language of languages) {
      const place = join(folder, kind, language);
      await rm(place, { recursive: true, force: true });
      console.log(`${await picture(kind, language, place)} screenshots in ${place}`);
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
