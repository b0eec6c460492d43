import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account } from '../../tests/unit/samples.ts';
import type { Account } from '../storage/schemas.ts';
import { storedView } from '../storage/stored-snapshots.ts';
import { findWords } from './context-menu.ts';

const open = vi.fn(async () => ({}));
beforeEach(() => {
  open.mockClear();
  vi.spyOn(browser.windows, 'create').mockImplementation(open as unknown as typeof browser.windows.create);
});

const find = (words: string, known: Account | null = account, leadId?: string) =>
  findWords({ read: async () => known }, words, leadId);

describe('Finding words of a page or of the address bar', () => {
  test('searches the whole list for them, in a window beside the page', async () => {
    await find('  Jordan \n Lee ');
    expect(await storedView.read()).toMatchObject({
      connection: account.connection,
      query: { search: 'Jordan Lee', status: '', campaignId: '', page: 1 },
    });
    expect(open).toHaveBeenCalledWith(expect.objectContaining({ type: 'popup' }));
  });

  test('opens the lead that was chosen, the search behind it', async () => {
    await find('Ada Lovelace ada@northwind.com', account, 'lead_1');
    expect(await storedView.read()).toMatchObject({
      query: { search: 'Ada Lovelace ada@northwind.com' },
      leadId: 'lead_1',
    });
  });

  test('takes a page of text for no more than its beginning', async () => {
    await find('x'.repeat(100_000));
    expect((await storedView.read())?.query.search).toHaveLength(200);
  });

  test('leads to the connect form where nobody is connected, and keeps nothing', async () => {
    await find('Jordan Lee', null);
    expect(await storedView.read()).toBeNull();
    expect(open).toHaveBeenCalledOnce();
  });
});
