import { describe, expect, test, vi } from 'vitest';
import { openList } from '../../tests/unit/fake-page.ts';
import { lead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { leadsOnPage } from '../on-page/leads-on-page.ts';
import type { PageRead } from '../on-page/page-text.ts';
import { createOnPage } from './on-page.ts';

const grace: Lead = { ...lead, id: 'grace', name: 'Grace Hopper', email: 'grace@navy.test', phone: '' };
const readsOf = (text: string): PageRead => ({ kind: 'read', page: { text, links: [], isCut: false } });

function open(
  read: PageRead | Promise<PageRead>,
  synced: readonly Lead[] | null = [lead, grace],
  isWhole = synced !== null,
) {
  const page = openList();
  const readPage = vi.fn(async () => read);
  const onPage = createOnPage({
    store: page.app.store,
    all: { filter: (fits) => synced?.filter(fits) ?? null, isWhole: () => isWhole },
    readPage,
    compare: async () => leadsOnPage,
  });
  return { ...page, ...onPage, readPage };
}

describe('The leads on the page in front', () => {
  test('are found among all leads, by address and by name apart, at one press', async () => {
    const page = open(readsOf('ada@northwind.com met Grace Hopper'));
    await page.findOnPage();
    expect(page.state().onPage).toMatchObject({
      state: 'found',
      sure: [{ id: lead.id }],
      perhaps: [{ id: 'grace' }],
      isWhole: true,
    });
    expect(page.readPage).toHaveBeenCalledTimes(1);
    // Neither the page nor what was found on it is asked of anybody, or remembered.
    expect(page.background.asked).toEqual([]);
    expect(JSON.stringify(page.remember.mock.calls)).not.toContain('grace');
  });

  test('are looked for among those listed while not all are synced, and that is said', async () => {
    const page = open(readsOf('ada@northwind.com'), null);
    await page.findOnPage();
    expect(page.state().onPage).toMatchObject({ state: 'found', compared: 25, isWhole: false });
  });

  test('are looked for among those that are kept where there are more, and that is said', async () => {
    const page = open(readsOf('ada@northwind.com'), [lead, grace], false);
    await page.findOnPage();
    expect(page.state().onPage).toMatchObject({ state: 'found', compared: 2, isWhole: false });
  });

  test.each(['linkedin', 'forbidden', 'notClicked'] as const)(
    'cannot be told where it is %s',
    async (kind) => {
      const page = open({ kind });
      await page.findOnPage();
      expect(page.state().onPage).toEqual({ state: 'closed', why: kind });
    },
  );

  test('go with the page, and stay where only its title or what is known of its site has changed', async () => {
    const { app, state } = openList({ onPage: { state: 'closed', why: 'notClicked' } });
    await app.lookAtTab(false);
    expect(state().onPage).not.toBeNull();
    await app.lookAtTab(true);
    expect(state().onPage).toBeNull();
  });

  test('can be looked for again after reading the page went wrong', async () => {
    const page = open(Promise.reject(new Error('gone')));
    await expect(page.findOnPage()).rejects.toThrow('gone');
    expect(page.state().onPage).toBeNull();
  });

  test('come too late for who has closed it', async () => {
    const late = Promise.withResolvers<PageRead>();
    const page = open(late.promise);
    const finding = page.findOnPage();
    page.closeOnPage();
    late.resolve(readsOf('ada@northwind.com'));
    await finding;
    expect(page.state().onPage).toBeNull();
  });

  test('make room for the list as soon as something is searched', async () => {
    const page = open(readsOf('ada@northwind.com'));
    await page.findOnPage();
    page.app.search('x');
    expect(page.state().onPage).toBeNull();
  });

  test('are picked and copied like those of the list', async () => {
    const page = open(readsOf('ada@northwind.com, grace@navy.test'));
    await page.findOnPage();
    page.app.selectOnPage();
    expect([...(page.state().selected?.keys() ?? [])]).toEqual([lead.id, 'grace']);
    await page.app.copySelected('emails');
    expect(page.copy).toHaveBeenLastCalledWith('ada@northwind.com; grace@navy.test');
    await page.app.copyEmail('grace');
    expect(page.copy).toHaveBeenLastCalledWith('grace@navy.test');
  });
});
