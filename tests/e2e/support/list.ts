import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { paste, textOf } from '../../browsers/act.ts';
import { allByRole, byRole } from '../../browsers/by-role.ts';
import type { Lead } from '../../demo-api/index.ts';

const patience = { timeout: 10_000, interval: 50 };

/** Waits for the count below the list, such as `26–50 of 134 leads`. */
export async function expectStatus(page: Page, words: string): Promise<void> {
  await expect.poll(async () => textOf(await byRole(page, 'status')), patience).toBe(words);
}

/** Waits for the place among the pages, such as `Page 2 of 6`. */
export async function expectPosition(page: Page, words: string): Promise<void> {
  await expect.poll(() => spokenIn(page, 'navigation', 'Pages'), patience).toContain(words);
}

/** The texts inside an element that assistive technology gets, one by one. */
async function spokenIn(page: Page, role: string, name: string): Promise<string[]> {
  const element = await byRole(page, role, name);
  return element.evaluate((node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (!parentElement?.closest('[aria-hidden=true]')) texts.push(nodeValue ?? '');
    }
    return texts;
  });
}

/** Waits until the rows are these leads, in this order; `timeout` in milliseconds. */
export async function expectLeads(
  page: Page,
  leads: readonly Pick<Lead, 'name'>[],
  timeout = patience.timeout,
): Promise<void> {
  const names = leads.map(({ name }) => name);
  // A row's name starts with the lead's; anything else is shown whole, for the message.
  const asNames = (labels: string[]) =>
    labels.map((label, index) => (label.startsWith(`${names[index]},`) ? names[index] : label));
  await expect.poll(async () => asNames(await rowLabels(page)), { ...patience, timeout }).toEqual(names);
}

/** The accessible names of the rows, from top to bottom; the one under the pointer holds more than its own button. */
export async function rowLabels(page: Page): Promise<string[]> {
  const [list] = await allByRole(page, 'list', 'Leads');
  // An empty list is none for assistive technology.
  if (!list) return [];
  return list.evaluate((node) =>
    [...node.querySelectorAll('li')].map((row) => {
      const button = row.querySelector('button');
      return button?.getAttribute('aria-label') ?? button?.textContent ?? '';
    }),
  );
}

export async function searchFor(page: Page, text: string): Promise<void> {
  await paste(await byRole(page, 'searchbox', 'Search leads'), text);
}

export async function searchText(page: Page): Promise<string> {
  const box = await byRole(page, 'searchbox', 'Search leads');
  return box.evaluate((node) => (node as unknown as HTMLInputElement).value);
}

/** What a combo box says. */
export async function chosen(page: Page, name: string): Promise<string> {
  const box = await byRole(page, 'combobox', name);
  return box.evaluate((node) => (node as unknown as HTMLSelectElement).selectedOptions[0]?.text ?? '');
}

/** `26–50 of 134 leads` */
export function range(from: number, to: number, total: number): string {
  return `${from}–${to} of ${total} ${total === 1 ? 'lead' : 'leads'}`;
}
