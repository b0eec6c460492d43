import type * as accessible from 'dom-accessibility-api';
import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';
import { accessibilitySource } from './accessibility-source.ts';
import { candidatesFor } from './role-candidates.ts';
import { type WaitOptions, waitFor } from './wait-for.ts';

export type Name = string | RegExp;

export interface RoleOptions extends WaitOptions {
  /** Look only inside this element. */
  within?: ElementHandle;
}

/** What computes what assistive technology gets. */
type Accessibility = Pick<typeof accessible, 'getRole' | 'computeAccessibleName' | 'isInaccessible'>;

interface PageWithAccessibility {
  accessibility?: Accessibility;
}

/** How long the page itself looks again at each change before it answers that there is none, in milliseconds. */
const LOOKS_FOR = 500;

/**
 * Waits for an element by its role and accessible name. A library computes both inside the page, and so alike in both
 * browsers: puppeteer's `::-p-aria` takes 300 ms a question in Firefox and never answers in its popup.
 */
export async function byRole(page: Page, role: string, name?: Name, options: RoleOptions = {}) {
  const what = name === undefined ? `a ${role}` : `the ${role} ${String(name)}`;
  const waits = options.timeoutMs === 0 ? 0 : LOOKS_FOR;
  const first = async () => (await find(page, { role, name, waits, most: 1, within: options.within }))[0];
  return waitFor(first, { what, ...options });
}

/** Everything that has the role (and the name) now; without waiting, so possibly nothing. */
export async function allByRole(
  page: Page,
  role: string,
  name?: Name,
  within?: ElementHandle,
): Promise<ElementHandle[]> {
  return find(page, { role, name, waits: 0, most: Number.MAX_SAFE_INTEGER, within });
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
  await provideAccessibility(page);
  return element.evaluate((node) => {
    const { accessibility } = globalThis as unknown as Required<PageWithAccessibility>;
    return accessibility.computeAccessibleName(node).replace(/\s+/g, ' ').trim();
  });
}

async function provideAccessibility(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'accessibility' in globalThis);
  if (!isThere) await page.evaluate(await accessibilitySource());
}

interface Wanted {
  readonly role: string;
  readonly name: Name | undefined;
  readonly waits: number;
  readonly most: number;
  readonly within: ElementHandle | undefined;
}

async function find(page: Page, asked: Wanted): Promise<ElementHandle[]> {
  const { role, name, waits, most, within } = asked;
  const exact = typeof name === 'string' ? name : undefined;
  const pattern = name instanceof RegExp ? { source: name.source, flags: name.flags } : undefined;
  const wanted = { role, candidates: candidatesFor(role), exact, pattern, waits, most };
  const found = await page.evaluateHandle(findInPage, wanted, within);
  const elements = most === 1 ? [found.asElement()].filter(isElement) : await all(found);
  if (elements.length > 0 || (await page.evaluate(() => 'accessibility' in globalThis))) return elements;
  // Something has the role, as far as tags tell, and the page cannot tell more yet.
  await page.evaluate(await accessibilitySource());
  return find(page, asked);
}

async function all(list: JSHandle): Promise<ElementHandle[]> {
  const handles = [...(await list.getProperties()).values()].map((handle: JSHandle) => handle.asElement());
  await list.dispose();
  return handles.filter(isElement);
}

const isElement = (handle: ElementHandle<Node> | null): handle is ElementHandle<Element> => handle !== null;

interface WantedInPage {
  readonly role: string;
  readonly candidates: string;
  readonly exact: string | undefined;
  readonly pattern: { source: string; flags: string } | undefined;
  readonly waits: number;
  readonly most: number;
}

/**
 * Runs inside the page. Looks again whenever something changes there, so that nobody has to ask over and over. One alone
 * is returned by itself: to take it out of a list is two more questions, a fifth of a test's time in Firefox.
 */
async function findInPage(
  wanted: WantedInPage,
  within: Element | undefined,
): Promise<Element[] | Element | null> {
  const { role, exact, pattern, waits, most } = wanted;
  const expression = pattern && new RegExp(pattern.source, pattern.flags);

  function look(): Element[] | null {
    const candidates = [...(within ?? document).querySelectorAll(wanted.candidates)];
    if (candidates.length === 0) return [];
    const { accessibility } = globalThis as unknown as PageWithAccessibility;
    if (accessibility === undefined) return null;
    const found: Element[] = [];
    for (const element of candidates) {
      if (found.length < most && isWanted(element, accessibility)) found.push(element);
    }
    return found;
  }

  function isWanted(element: Element, { getRole, isInaccessible, computeAccessibleName }: Accessibility) {
    if (roleOf(element, getRole(element)) !== role) return false;
    if (element.closest('[inert]') !== null || isInaccessible(element)) return false;
    if (exact === undefined && expression === undefined) return true;
    const name = computeAccessibleName(element).replace(/\s+/g, ' ').trim();
    return expression ? expression.test(name) : name === exact;
  }

  /** Where the library goes by the letter: a meter, a masked text, and a section without a name, which is no region. */
  function roleOf(element: Element, known: string | null): string | null {
    if (element.localName === 'meter') return element.getAttribute('role') ?? 'meter';
    if (element.matches('input[type="password" i]')) return 'textbox';
    const isNamed = element.matches('[aria-label], [aria-labelledby], [role]');
    return element.localName === 'section' && !isNamed ? null : known;
  }

  const answer = (found: Element[]) => (most === 1 ? (found[0] ?? null) : found);
  const deadline = performance.now() + waits;
  for (;;) {
    const found = look();
    if (found === null) return answer([]);
    const left = deadline - performance.now();
    if (found.length > 0 || left <= 0) return answer(found);
    await new Promise<void>((resolve) => {
      const go = () => {
        observer.disconnect();
        clearTimeout(timer);
        resolve();
      };
      const observer = new MutationObserver(go);
      const timer = setTimeout(go, Math.min(left, 100));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  }
}
