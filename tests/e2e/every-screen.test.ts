import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../browsers/launch.ts';
import { examine, noFindings } from '../looks/examine.ts';
import { openScene, type Scene } from '../looks/scene.ts';
import { walkLooks } from '../looks/walk.ts';
import { homeWords, wordsOfHome } from './support/home-words.ts';

/** Its words are the longest of all languages, and what does not fit shows in it first. */
const LANGUAGE = 'de';

/** In German, for everybody: one walk through every screen and state, which each test then asks. */
describe.each(browserKinds)('On every screen, in every state, in %s', (kind) => {
  const found = noFindings();
  let scene: Scene;
  let home = '';
  beforeAll(async () => {
    scene = await openScene(kind, LANGUAGE);
    const page = await scene.session.openPopupPage();
    await walkLooks(scene, page, async (name, shown) => {
      if (name === 'home') home = await wordsOfHome(page);
      await examine(scene.session, name, shown, found);
    });
  }, 600_000);
  afterAll(() => scene?.close());

  test('axe finds nothing, light and dark', () => expect(found.barriers).toEqual([]));

  test('nothing is lost at 320 px or 200 %', () => expect(found.smallWindows).toEqual([]));

  test('nothing moves for long, and nothing at all for who asks for that', () =>
    expect(found.motion).toEqual([]));

  test('everything stays in sight in colours of the system’s choice', () =>
    expect(found.forcedColors).toEqual([]));

  test('it speaks the browser’s language, no text is cut off, and none lies over another', () => {
    expect([...found.languages]).toEqual([LANGUAGE]);
    expect(found.textsLost).toEqual([]);
    for (const text of homeWords[LANGUAGE]) expect(home).toMatch(text);
  });
});
