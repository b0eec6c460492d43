import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserKinds } from '../browsers/launch.ts';
import { examineTexts, noFindings } from '../looks/examine.ts';
import { openScene, type Scene } from '../looks/scene.ts';
import { walkLooks } from '../looks/walk.ts';
import { buildFor } from './support/builds.ts';
import { homeWords, wordsOfHome } from './support/home-words.ts';

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

// German is looked at in every-screen.test.ts, in both browsers.
describe.each(['fr', 'es'] as const)('In %s', (language) => {
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
    const found = noFindings();
    let home = '';
    await walkLooks(scene, page, async (name, shown) => {
      await examineTexts(name, shown, found);
      if (name === 'home') home = await wordsOfHome(page);
    });
    expect([...found.languages]).toEqual([language]);
    expect(found.textsLost).toEqual([]);
    for (const text of homeWords[language]) expect(home).toMatch(text);
  });
});
