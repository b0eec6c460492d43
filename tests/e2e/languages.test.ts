import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserKinds } from '../browsers/launch.ts';
import { cutOff } from '../looks/cut-off.ts';
import { overlaps } from '../looks/overlaps.ts';
import { openScene, type Scene } from '../looks/scene.ts';
import { walkLooks } from '../looks/walk.ts';
import { buildFor } from './support/builds.ts';

const languages = ['de', 'en', 'es', 'fr'];

describe.each(browserKinds)('The build for %s', (kind) => {
  const folder = buildFor(kind);

  test.each(languages)('holds every text in %s', async (language) => {
    const built = JSON.parse(readFileSync(join(folder, '_locales', language, 'messages.json'), 'utf8'));
    expect(built).toEqual(generateChromeMessages(await parseMessagesFile(`locales/${language}.yml`)));
  });

  test('is called and described in the browser’s language, in English where there is none', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      name: '__MSG_extensionName__',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
    });
  });
});

/** What a number, an amount and a page look like there. */
const written: [language: string, texts: RegExp[]][] = [
  ['de', [/2\.840 Credits übrig/, /28,40 \$/, /1–25 von 134 Leads/]],
  ['fr', [/2\s840 crédits restants/, /28,40 \$/, /1–25 sur 134 leads/]],
  ['es', [/2840 créditos restantes/, /28,40 US\$/, /1–25 de 134 leads/]],
];

describe.each(written)('In %s', (language, texts) => {
  let scene: Scene;
  // Of its own for each try: a walk begins in a browser nobody is connected in.
  beforeEach(async () => {
    scene = await openScene('chromium', language);
  });
  afterEach(() => scene.close());

  test('every screen says so, no text is cut off, and none lies over another', {
    timeout: 400_000,
  }, async () => {
    const page = await scene.session.openPopupPage();
    const found: string[] = [];
    let home = '';
    await walkLooks(scene, page, async (name, shown) => {
      expect(await shown.evaluate(() => document.documentElement.lang)).toBe(language);
      found.push(...(await cutOff(shown)).map((text) => `${name}: ${text}`));
      found.push(...(name === 'home-course' ? await overlaps(shown, '.credits') : []));
      if (name === 'home') home = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
    });
    expect(found).toEqual([]);
    for (const text of texts) expect(home).toMatch(text);
  });
});
