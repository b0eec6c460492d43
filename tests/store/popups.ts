import type { Page } from 'puppeteer-core';
import { popupSize } from '../browsers/popup-size.ts';
import { settle } from '../browsers/screenshot.ts';
import type { ColorScheme } from '../browsers/session.ts';
import type { Scene } from '../looks/scene.ts';
import { walkLooks } from '../looks/walk.ts';

/** The states of the gallery that stand in the stores. */
const SHOWN = ['home-course', 'found', 'lead', 'site-asked'] as const;
type Shown = (typeof SHOWN)[number];

export type Popups = Readonly<Record<Shown, Readonly<Record<ColorScheme, Uint8Array>>>>;

/** A popup's own window cannot be told apart from the screen: the whole browser is drawn at twice its size. */
export const TWICE_THE_SIZE = ['--screen-info={2560x2048 devicePixelRatio=2}'];

/** The popup as the pictures show it, twice its size, from the running extension. */
export async function takePopups(scene: Scene): Promise<Popups> {
  const popups = new Map<string, Popups[Shown]>();
  const page = await scene.session.openPopupPage();
  await page.setViewport({ ...popupSize, deviceScaleFactor: 2 });
  await walkLooks(scene, page, async (name, shown) => {
    if (!SHOWN.some((wanted) => wanted === name)) return;
    popups.set(name, {
      light: await takeIn(scene, shown, 'light'),
      dark: await takeIn(scene, shown, 'dark'),
    });
  });
  const taken = (name: Shown) => {
    const popup = popups.get(name);
    if (popup === undefined) throw new Error(`The gallery has no ${name} any more`);
    return popup;
  };
  return {
    'home-course': taken('home-course'),
    found: taken('found'),
    lead: taken('lead'),
    'site-asked': taken('site-asked'),
  };
}

async function takeIn({ session }: Scene, page: Page, scheme: ColorScheme): Promise<Uint8Array> {
  await session.setColorScheme(page, scheme);
  await settle(page);
  // A blinking caret or a ring around what was just pressed belongs in no picture.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  return page.screenshot();
}
