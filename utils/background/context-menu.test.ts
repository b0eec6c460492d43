import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { account } from '../../tests/unit/samples.ts';
import type { Account } from '../storage/schemas.ts';
import { storedView } from '../storage/stored-snapshots.ts';
import { findWords, watchContextMenu } from './context-menu.ts';

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

function withMenus(menus: object): void {
  const { contextMenus, omnibox } = browser;
  const onClicked = { addListener: () => {} };
  Object.assign(browser, { contextMenus: { ...menus, onClicked }, omnibox: undefined });
  onTestFinished(() => void Object.assign(browser, { contextMenus, omnibox }));
}

describe('The entry in the context menu', () => {
  test('is in the browser’s language, also after that was changed', async () => {
    const menus = { create: vi.fn(), update: vi.fn(async () => {}) };
    withMenus(menus);
    const installed = vi.spyOn(browser.runtime.onInstalled, 'addListener');
    const started = vi.spyOn(browser.runtime.onStartup, 'addListener');
    watchContextMenu({ read: async () => null });
    installed.mock.calls[0]?.[0]({ reason: 'install' } as never);
    expect(menus.create).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'find', title: i18n.t('menu.find') }),
    );
    // Started again, in another language.
    vi.spyOn(i18n, 't').mockImplementation(() => 'In Leadey suchen' as never);
    started.mock.calls[0]?.[0]();
    expect(menus.update).toHaveBeenCalledWith('find', { title: 'In Leadey suchen' });
  });

  test('is made again where the browser has lost it', async () => {
    const create = vi.fn();
    const update = vi.fn(() => Promise.reject(new Error('Cannot find menu item with id find')));
    withMenus({ create, update });
    const started = vi.spyOn(browser.runtime.onStartup, 'addListener');
    watchContextMenu({ read: async () => null });
    started.mock.calls[0]?.[0]();
    await vi.waitFor(() => expect(create).toHaveBeenCalledWith(expect.objectContaining({ id: 'find' })));
  });
});
