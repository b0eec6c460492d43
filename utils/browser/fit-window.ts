import { browser } from 'wxt/browser';

/** What the page asks a popup for (`components/base.css`). */
const WIDTH = 400;
const HEIGHT = 600;

/**
 * The style for windows of another size than the popup's. A popup that follows its page is laid out 25 px wide first,
 * in every frame (Chromium's way to find its size): a media query in force would style it twice each time.
 */
export const windowsStyle = new CSSStyleSheet({ disabled: true });

/**
 * Lets a page that is not given its size take its window as it is: in a tab, and in a popup that the browser lets grow
 * no further because it is zoomed. In any other popup the window follows the page, and both would shrink to nothing.
 */
export async function fitWindow(): Promise<void> {
  const isTab = (await browser.tabs.getCurrent()) !== undefined;
  const follow = () => {
    const isCapped = innerWidth >= WIDTH && innerHeight < HEIGHT;
    const { classList } = document.body;
    classList.toggle('fitted', isTab || isCapped);
    windowsStyle.disabled = !(isTab || isCapped || classList.contains('panel'));
  };
  follow();
  addEventListener('resize', follow);
}
