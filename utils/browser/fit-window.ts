import { browser } from 'wxt/browser';

/** What the page asks a popup for (`components/base.css`). */
const WIDTH = 400;
const HEIGHT = 600;

/**
 * Lets a page that is not given its size take its window as it is: in a tab, and in a popup that the browser lets grow
 * no further because it is zoomed. In any other popup the window follows the page, and both would shrink to nothing.
 */
export async function fitWindow(): Promise<void> {
  const isTab = (await browser.tabs.getCurrent()) !== undefined;
  const follow = () => {
    const isCapped = innerWidth >= WIDTH && innerHeight < HEIGHT;
    document.body.classList.toggle('fitted', isTab || isCapped);
  };
  follow();
  addEventListener('resize', follow);
}
