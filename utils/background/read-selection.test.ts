import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readSelection } from './read-selection.ts';

const read = vi.fn<() => Promise<unknown>>();
beforeEach(() => {
  read.mockReset();
  Object.assign(browser, { scripting: { executeScript: async () => [{ result: await read() }] } });
});
const selected = { words: 'Jordan Lee VP Engineering', url: 'https://example.com/', tabId: 1, frameId: 0 };

describe('Selected words', () => {
  test('come with their line breaks', async () => {
    read.mockResolvedValue('Jordan Lee\nVP Engineering');
    expect(await readSelection(selected)).toBe('Jordan Lee\nVP Engineering');
  });

  test('are those of the menu where the page says something else, or lets nobody in', async () => {
    read.mockResolvedValue('Something else');
    expect(await readSelection(selected)).toBe(selected.words);
    read.mockRejectedValue(new Error('Cannot access'));
    expect(await readSelection(selected)).toBe(selected.words);
  });

  test('are not looked for on LinkedIn', async () => {
    const url = 'https://www.linkedin.com/in/jordan-lee';
    expect(await readSelection({ ...selected, url })).toBe(selected.words);
    expect(read).not.toHaveBeenCalled();
  });
});
