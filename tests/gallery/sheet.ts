import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** In CSS pixels: a picture on the sheet, and as many beside each other as a wide page holds. */
const THUMB = { width: 200, height: 300 };
const PAIRS_IN_A_ROW = 5;

/** All pictures of a folder on one, light and dark side by side, in the order of their names. */
export async function drawSheet(browser: Browser, folder: string, path: `${string}.webp`): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('-light.png'));
  const pairs = names.sort().map((name) => name.replace(/-light\.png$/, ''));
  const figures = await Promise.all(pairs.map((name) => figureOf(folder, name)));
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: PAIRS_IN_A_ROW * (2 * THUMB.width + 30) + 24, height: 800 });
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${figures.join('')}`);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path, type: 'webp', quality: 82, fullPage: true });
  } finally {
    await page.close();
  }
}

async function figureOf(folder: string, name: string): Promise<string> {
  const [light, dark] = await Promise.all(
    ['light', 'dark'].map(async (scheme) => {
      const png = await readFile(join(folder, `${name}-${scheme}.png`));
      return `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`;
    }),
  );
  return `<figure>${light}${dark}<figcaption>${name.replaceAll('-', ' ')}</figcaption></figure>`;
}

const STYLE = `
  body { display: flex; flex-wrap: wrap; gap: 22px 18px; margin: 0; padding: 24px; background: #e7eaf5;
    font: 13px system-ui, sans-serif; color: #0c1122; }
  figure { display: grid; grid-template-columns: auto auto; gap: 6px; margin: 0; }
  img { width: ${THUMB.width}px; height: ${THUMB.height}px; object-fit: cover; object-position: top;
    border-radius: 8px; box-shadow: 0 0 0 1px #0c11221f; }
  figcaption { grid-column: 1 / -1; }`;
