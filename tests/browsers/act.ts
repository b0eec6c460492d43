import type { ElementHandle, Page } from 'puppeteer-core';
import { byRole, type Name, type RoleOptions } from './by-role.ts';
import { waitFor } from './wait-for.ts';

/** Clicks as a person does: once the control is there, enabled and where it stays. */
export async function click(page: Page, role: string, name: Name, options: RoleOptions = {}): Promise<void> {
  await waitFor(
    async () => {
      // Asked for anew each time: what is drawn again is another element.
      const element = await byRole(page, role, name, { ...options, timeoutMs: 0 });
      // In one question: each is a fifth of a click in Firefox.
      const { isOff, isHidden } = await element.evaluate((node) => ({
        isOff: node.matches(':disabled, [aria-disabled="true"]'),
        isHidden: document.hidden,
      }));
      if (isOff) return false;
      if (isHidden) await page.bringToFront();
      await element.click();
      return true;
    },
    { what: `the ${role} ${String(name)} to be clicked`, ...options },
  );
}

/**
 * A page behind others is not drawn, and a click there is never answered: the extension opens tabs as well, and a
 * browser that is busy brings up a neighbour of one that was closed some time after another was opened.
 */
export async function bringToFront(page: Page): Promise<void> {
  if (await page.evaluate(() => document.hidden)) await page.bringToFront();
}

export const isDisabled = (element: ElementHandle): Promise<boolean> =>
  element.evaluate((node) => node.matches(':disabled, [aria-disabled="true"]'));

/** Replaces what a text field holds, by one paste, whatever the text is. */
export async function paste(element: ElementHandle, text: string): Promise<void> {
  await element.focus();
  await element.evaluate((node, pasted) => {
    if (!(node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)) {
      throw new Error('Not a text field');
    }
    node.select();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (node.dispatchEvent(event))
      document.execCommand(pasted === '' ? 'delete' : 'insertText', false, pasted);
  }, text);
}

/** Replaces what a text field holds, key by key. */
export async function retype(page: Page, element: ElementHandle, text: string): Promise<void> {
  await element.focus();
  await element.evaluate((node) => (node as unknown as HTMLInputElement).select());
  if (text === '') await page.keyboard.press('Backspace');
  else await page.keyboard.type(text);
}

/** Chooses an option of a combo box by what it says. */
export async function choose(page: Page, name: Name, option: Name, options: RoleOptions = {}): Promise<void> {
  const box = await byRole(page, 'combobox', name, options);
  const labels = () =>
    box.evaluate((node) =>
      [...(node as unknown as HTMLSelectElement).options].map(({ value, text }) => ({ value, text })),
    );
  const wanted = await waitFor(
    async () =>
      (await labels()).find(({ text }) => (typeof option === 'string' ? text === option : option.test(text))),
    { what: `the option ${String(option)}`, ...options },
  );
  await box.select(wanted.value);
}

/** The text of an element as it is read, blanks run together. */
export const textOf = (element: ElementHandle): Promise<string> =>
  element.evaluate((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim());

/** Waits until the page as a whole says something. */
export async function waitForText(page: Page, text: Name, options: RoleOptions = {}): Promise<void> {
  const says = (all: string) => (typeof text === 'string' ? all.includes(text) : text.test(all));
  const read = () => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  await waitFor(async () => says(await read()), { what: `the text ${String(text)}`, ...options });
}
