import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from '../browsers/install.ts';
import { withBetterFont } from '../looks/better-font.ts';
import { openScene } from '../looks/scene.ts';
import {
  type Composition,
  type PictureSize,
  SCREENSHOTS,
  screenshotPage,
  TILE,
  tilePage,
} from './compose.ts';
import { TWICE_THE_SIZE, takePopups } from './popups.ts';
import { storeWords } from './words.ts';

/** The pictures of one language: FOLDER/de/1-home-1280x800.png */
async function pictures(language: string, folder: string): Promise<number> {
  const words = storeWords[language];
  if (words === undefined) throw new Error(`There are no words for ${language}: ${Object.keys(storeWords)}`);
  await mkdir(folder, { recursive: true });
  const scene = await openScene('chromium', language, TWICE_THE_SIZE);
  try {
    const popups = await takePopups(scene);
    const home = popups['home-course'];
    await writeFile(join(folder, 'popup-light.png'), home.light);
    await writeFile(join(folder, 'popup-dark.png'), home.dark);
    const page = await scene.session.browser.newPage();
    const shots: [name: string, Composition][] = [
      ['1-home', { line: words.home, scheme: 'light', popup: home.light }],
      ['2-search', { line: words.search, scheme: 'dark', popup: popups.found.dark }],
      ['3-lead', { line: words.lead, scheme: 'light', popup: popups.lead.light, near: true }],
      ['4-site', { line: words.site, scheme: 'dark', popup: popups['site-asked'].dark }],
    ];
    for (const [name, composition] of shots) {
      for (const size of SCREENSHOTS) {
        await draw(page, screenshotPage(composition, size), size, join(folder, `${name}-${size.name}`));
      }
    }
    const tile = tilePage({ line: words.tile, scheme: 'dark', popup: home.dark });
    await draw(page, tile, TILE, join(folder, TILE.name));
    return 2 + shots.length * SCREENSHOTS.length + 1;
  } finally {
    await scene.close();
  }
}

async function draw(page: Page, html: string, { width, height }: PictureSize, stem: string): Promise<void> {
  await page.setViewport({ width, height });
  await page.setContent(html);
  await page.evaluate(async () => {
    await Promise.all([...document.images].map((image) => image.decode()));
    await document.fonts.ready;
  });
  await page.screenshot({ path: `${stem}.png` });
}

const restore = withBetterFont();
try {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: {
      language: { type: 'string', default: 'en,de' },
      out: { type: 'string', default: 'test-results/store' },
    },
  });
  ensureBrowsers(['chromium']);
  for (const language of values.language.split(',')) {
    const folder = join(values.out, language);
    console.log(`${await pictures(language, folder)} pictures in ${folder}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  restore();
}
