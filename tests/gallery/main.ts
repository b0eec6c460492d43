import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { ensureBrowsers } from '../browsers/install.ts';
import { screenshot } from '../browsers/screenshot.ts';
import type { BrowserKind } from '../browsers/session.ts';
import { withBetterFont } from '../looks/better-font.ts';
import { openScene } from '../looks/scene.ts';
import { walkLooks } from '../looks/walk.ts';
import { readOptions } from './options.ts';
import { drawSheet } from './sheet.ts';

/** Every screen and state in light and dark, in each browser and language: `FOLDER/chromium/de/home-dark.png`; and a sheet of all. */
async function picture(
  kind: BrowserKind,
  language: string,
  folder: string,
  sheet: `${string}.webp`,
): Promise<number> {
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
    await drawSheet(scene.session.browser, folder, sheet);
  } finally {
    await scene.close();
  }
  return pictures;
}

const restore = withBetterFont();
try {
  const { kinds, languages, folder, sheets } = readOptions(argv.slice(2));
  ensureBrowsers(kinds);
  for (const kind of kinds) {
    for (const language of languages) {
      const place = join(folder, kind, language);
      await rm(place, { recursive: true, force: true });
      const sheet = `${join(sheets, `${kind}-${language}`)}.webp` as const;
      console.log(
        `${await picture(kind, language, place, sheet)} screenshots in ${place}, all of them in ${sheet}`,
      );
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  restore();
}
