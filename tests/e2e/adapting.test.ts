import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserKinds } from '../browsers/launch.ts';
import { popupSize } from '../browsers/popup-size.ts';
import { settle } from '../browsers/screenshot.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { barriersOn } from '../looks/barriers.ts';
import { lostInForcedColors } from '../looks/forced-colors.ts';
import { forceColors, stillMotion } from '../looks/media.ts';
import { LONGEST, motionOver } from '../looks/motion.ts';
import { openScene, type Scene } from '../looks/scene.ts';
import { walkLooks } from '../looks/walk.ts';
import { lostIn, WINDOWS } from '../looks/windows.ts';

/** The popup itself has the size the browser gives it; a list that is open lies over what is below it. */
const isLeftOut = (name: string) => name.startsWith('site') || name === 'workspaces';

describe.each(browserKinds)('As people need it, in %s', (kind) => {
  let scene: Scene;
  // Of its own for each try: a walk begins in a browser nobody is connected in.
  beforeEach(async () => {
    scene = await openScene(kind, 'de');
  });
  afterEach(() => scene.close());

  test('nothing is lost at 320 px or 200 %, nothing moves for who asks for that', {
    timeout: 600_000,
  }, async () => {
    const page = await scene.session.openPopupPage();
    const found: string[] = [];
    await walkLooks(scene, page, async (name, shown) => {
      const note = (what: string, lines: string[]) =>
        found.push(...lines.map((line) => `${name}, ${what}: ${line}`));
      await settle(shown);
      note('motion', await motionOver(shown, LONGEST));
      await stillMotion(scene.session, shown, true);
      // Firefox tells of the wish a moment before its styles follow.
      const isStill = async () => (await motionOver(shown, 0)).length === 0;
      await waitFor(isStill, { what: 'the motion to end', timeoutMs: 2000 }).catch(() => {});
      note('reduced motion', await motionOver(shown, 0));
      await stillMotion(scene.session, shown, false);
      if (isLeftOut(name)) return;
      for (const [what, size] of Object.entries(WINDOWS)) note(what, await lostIn(shown, size));
      await shown.setViewport(popupSize);
    });
    expect(found).toEqual([]);
  });
});

describe.each(browserKinds)('In colours of the system’s choice, in %s', (kind) => {
  let scene: Scene;
  // Of its own for each try: a walk begins in a browser nobody is connected in.
  beforeEach(async () => {
    scene = await openScene(kind, 'en');
  });
  afterEach(() => scene.close());

  test('everything stays in sight', { timeout: 600_000 }, async () => {
    const page = await scene.session.openPopupPage();
    const found: string[] = [];
    await walkLooks(scene, page, async (name, shown) => {
      await settle(shown);
      await forceColors(scene.session, shown, true);
      const lines = [...(await lostInForcedColors(shown)), ...(await barriersOn(shown))];
      found.push(...lines.map((line) => `${name}: ${line}`));
      await forceColors(scene.session, shown, false);
    });
    expect(found).toEqual([]);
  });
});
