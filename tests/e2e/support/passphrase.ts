import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { click, paste } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';

export const WORDS = 'correct horse battery staple';
export const OTHER = 'another phrase of many words';

export async function fill(page: Page, label: string, text: string): Promise<void> {
  await paste(await byRole(page, 'textbox', label), text);
}

/** From the list of leads to the settings, and a passphrase set there. */
export async function setPassphrase(page: Page, words = WORDS): Promise<void> {
  await click(page, 'button', 'Settings');
  await click(page, 'button', 'Set a passphrase');
  await fill(page, 'New passphrase', words);
  await fill(page, 'New passphrase again', words);
  await click(page, 'button', 'Set passphrase');
  await byRole(page, 'button', 'Lock now');
}

export async function unlock(page: Page, words = WORDS): Promise<void> {
  await fill(page, 'Passphrase', words);
  await click(page, 'button', 'Unlock');
}

/** Waits until the page asks for the passphrase, and shows nothing else. */
export async function expectLocked(page: Page): Promise<void> {
  await byRole(page, 'heading', 'Unlock Leadey');
  const text = await page.evaluate(() => `${document.title} ${document.body.innerText}`);
  expect(text).not.toMatch(/Acme|leads|credits|leadey_sk/);
}
