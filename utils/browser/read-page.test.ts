import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readPage } from './read-page.ts';

const text = { text: 'Ada Lovelace', links: [], isCut: false };
let answers: (allFrames: boolean) => Promise<unknown[]>;

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(browser.tabs, { query: async () => [{ id: 1, url: 'https://northwind.com/team' }] });
  Object.assign(browser, {
    scripting: {
      executeScript: ({ target }: { target: { allFrames: boolean } }) => answers(target.allFrames),
    },
  });
});

const never = () => new Promise<unknown[]>(() => {});

describe('The page in front', () => {
  test('is read without its frames where one of them never stops loading', async () => {
    answers = async (allFrames) => (allFrames ? never() : [{ result: text }]);
    const read = readPage();
    await vi.runAllTimersAsync();
    expect(await read).toEqual({ kind: 'read', page: text });
  });

  test('that does not answer at all is told to be clicked again, and not read for ever', async () => {
    answers = never;
    const read = readPage();
    await vi.runAllTimersAsync();
    expect(await read).toEqual({ kind: 'notClicked' });
  });
});
