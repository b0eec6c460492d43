import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserKinds } from '../browsers/launch.ts';
import { settle } from '../browsers/screenshot.ts';
import { barriersOn } from '../looks/barriers.ts';
import { openScene, type Scene } from '../looks/scene.ts';
import { walkLooks } from '../looks/walk.ts';

const schemes = ['light', 'dark'] as const;

describe.each(browserKinds)('For everybody, in %s', (kind) => {
  let scene: Scene;
  // Of its own for each try: a walk begins in a browser nobody is connected in.
  beforeEach(async () => {
    scene = await openScene(kind, 'en');
  });
  afterEach(() => scene.close());

  test('axe finds nothing on any screen in any state, light and dark', { timeout: 600_000 }, async () => {
    const page = await scene.session.openPopupPage();
    const found: string[] = [];
    await walkLooks(scene, page, async (name, shown) => {
      for (const scheme of schemes) {
        await scene.session.setColorScheme(shown, scheme);
        await settle(shown);
        found.push(...(await barriersOn(shown)).map((barrier) => `${name}, ${scheme}: ${barrier}`));
      }
    });
    expect(found).toEqual([]);
  });
});
