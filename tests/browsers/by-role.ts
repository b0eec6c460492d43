import axe from 'axe-core';
import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';
import { type WaitOptions, waitFor } from './wait-for.ts';

export type Name = string | RegExp;

export interface RoleOptions extends WaitOptions {
  /** Look only inside this element. */
  within?: ElementHandle;
}

/** The part of axe that computes what assistive technology gets. */
interface AxeInPage {
  axe?: {
    setup(root: Element): void;
    teardown(): void;
    commons: {
      aria: { getRole(element: Element): string | null };
      text: { accessibleText(element: Element): string };
      dom: { isVisibleToScreenReaders(element: Element): boolean };
    };
  };
}

/**
 * Waits for an element by its role and accessible name. axe computes both inside the page, and so alike in both
 * browsers: puppeteer's `::-p-aria` takes 300 ms a question in Firefox and never answers in its popup.
 */
export async function byRole(page: Page, role: string, name?: Name, options: RoleOptions = {}) {
  const what = name === undefined ? `a ${role}` : `the ${role} ${String(name)}`;
  return waitFor(async () => (await allByRole(page, role, name, options.within))[0], { what, ...options });
}

/** Everything that has the role (and the name) now; without waiting, so possibly nothing. */
export async function allByRole(
  page: Page,
  role: string,
  name?: Name,
  within?: ElementHandle,
): Promise<ElementHandle[]> {
  await provideAxe(page);
  const exact = typeof name === 'string' ? name : undefined;
  const pattern = name instanceof RegExp ? { source: name.source, flags: name.flags } : undefined;
  const list = await page.evaluateHandle(findInPage, role, exact, pattern, within);
  const found = [...(await list.getProperties()).values()].map((handle: JSHandle) => handle.asElement());
  await list.dispose();
  return found.filter((element) => element !== null) as ElementHandle[];
}

export async function waitUntilGone(page: Page, role: string, name?: Name, options: RoleOptions = {}) {
  const what = `the ${role} ${String(name ?? '')} to go`;
  await waitFor(async () => (await allByRole(page, role, name, options.within)).length === 0, {
    what,
    ...options,
  });
}

/** The accessible name, as far as the browser's own tools would compute it. */
export async function nameOf(page: Page, element: ElementHandle): Promise<string> {
  await provideAxe(page);
  return element.evaluate((node) => {
    const { axe } = globalThis as unknown as Required<AxeInPage>;
    axe.setup(document.documentElement);
    try {
      return axe.commons.text.accessibleText(node).replace(/\s+/g, ' ').trim();
    } finally {
      axe.teardown();
    }
  });
}

async function provideAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
}

/** Runs inside the page. */
function findInPage(
  role: string,
  exact: string | undefined,
  pattern: { source: string; flags: string } | undefined,
  within: Element | undefined,
): Element[] {
  const { axe } = globalThis as unknown as Required<AxeInPage>;
  const expression = pattern && new RegExp(pattern.source, pattern.flags);
  axe.setup(document.documentElement);
  try {
    const { aria, text, dom } = axe.commons;
    return [...(within ?? document).querySelectorAll('*')].filter((element) => {
      if (aria.getRole(element) !== role || !dom.isVisibleToScreenReaders(element)) return false;
      if (exact === undefined && expression === undefined) return true;
      const name = text.accessibleText(element).replace(/\s+/g, ' ').trim();
      return expression ? expression.test(name) : name === exact;
    });
  } finally {
    axe.teardown();
  }
}
