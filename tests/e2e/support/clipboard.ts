import { platform } from 'node:process';
import type { ElementHandle, Page } from 'puppeteer-core';

const commandKey = platform === 'darwin' ? 'Meta' : 'Control';

/** Replaces what a field holds by a paste from the clipboard, which treats line breaks as each browser does. */
export async function pasteFromClipboard(page: Page, field: ElementHandle, text: string): Promise<void> {
  await field.focus();
  if (text !== '' && !(await page.evaluate(copyInPage, text))) throw new Error('The browser did not copy');
  await field.focus();
  await field.evaluate((node) => (node as unknown as HTMLInputElement).select());
  if (text === '') return page.keyboard.press('Delete');
  await page.keyboard.down(commandKey);
  await page.keyboard.press('v');
  await page.keyboard.up(commandKey);
}

/** Runs inside the page. Firefox copies only for somebody who has pressed a key or clicked before. */
function copyInPage(text: string): boolean {
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  source.select();
  const copied = document.execCommand('copy');
  source.remove();
  return copied;
}
