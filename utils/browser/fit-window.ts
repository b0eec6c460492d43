import { browser } from 'wxt/browser';

/** What the page asks a popup for (`components/styles/base.css`). */
const WIDTH = 400;
const HEIGHT = 600;
/** Lower than this a list has no room to scroll in: the whole page does. */
const LOW = 480;

/**
 * The style for windows of another size than the popup's, loaded only where there is one. A popup that follows its page
 * is laid out 25 px wide first, in every frame (Chromium's way to find its size): a media query in force would style it
 * twice each time.
 */
const loadWindowSizes = () => import('./window-sizes.css');

/**
 * Lets a page in a tab or a panel take its window as it is, and a popup that the browser lets grow no further, because
 * it is zoomed or the screen is low, be as high as that. A popup's window follows its page, so what the page is given
 * has to stand in pixels: half a window of half a window shrinks to nothing, or goes back and forth for ever.
 */
export async function fitWindow(): Promise<void> {
  const isTab = (await browser.tabs.getCurrent()) !== undefined;
  const isPopup = !isTab && !document.body.classList.contains('panel');
  document.body.classList.toggle('fitted', isTab);
  if (!isPopup) {
    await loadWindowSizes();
    return;
  }
  const { classList, style } = document.documentElement;
  let height = HEIGHT;
  const follow = () => {
    // Beyond 200 % the popup has the browser's maximum size, 800 × 600. The browser only tries a square one.
    const isNarrow = innerWidth < WIDTH && innerWidth > innerHeight * 1.3;
    if ((innerWidth < WIDTH && !isNarrow) || innerHeight >= height) return;
    height = innerHeight;
    style.setProperty('--window-width', `${Math.min(innerWidth, WIDTH)}px`);
    style.setProperty('--window-height', `${height}px`);
    classList.add('capped');
    classList.toggle('low', height < LOW);
    if (isNarrow) void loadWindowSizes();
  };
  follow();
  addEventListener('resize', follow);
}
