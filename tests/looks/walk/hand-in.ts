import type { Page } from 'puppeteer-core';
import { click, paste } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import type { Words } from '../words.ts';

/** Pastes a text into the field for the key and presses Connect. */
export async function handIn(page: Page, words: Words, key: string): Promise<void> {
  await paste(await byRole(page, 'textbox', words('connect.label')), key);
  await click(page, 'button', words('connect.submit'));
}
