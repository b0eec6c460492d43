import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account } from '../../tests/unit/samples.ts';
import { NOBODY } from '../adding/new-lead.ts';
import { storedView } from '../storage/stored-snapshots.ts';
import { storedDraft } from '../storage/stored-webhooks.ts';
import { addWords } from './add-menu.ts';

const nowhere = { url: '', title: '' };
const add = (words: string, tab = nowhere, known: typeof account | null = account) =>
  addWords({ read: async () => known }, words, tab);
const open = vi.fn(async () => ({}));

beforeEach(() => {
  open.mockClear();
  vi.spyOn(browser.windows, 'create').mockImplementation(open as unknown as typeof browser.windows.create);
});

describe('Adding whom selected words are about', () => {
  test('opens the form with what the words tell', async () => {
    await add('Jordan Lee <jordan.lee@northwind.com>');
    expect((await storedDraft.read())?.lead).toEqual({
      ...NOBODY,
      name: 'Jordan Lee',
      email: 'jordan.lee@northwind.com',
      company: 'Northwind',
    });
    expect(await storedView.read()).toMatchObject({ adding: true, leadId: null });
    expect(open).toHaveBeenCalledOnce();
  });

  test('and, where they tell nothing, with what the address and title of the page do', async () => {
    await add('Jordan Lee', { url: 'https://shop.adventure-works.co.uk/team', title: 'Team' });
    expect((await storedDraft.read())?.lead).toMatchObject({
      name: 'Jordan Lee',
      company: 'Adventure Works',
    });
  });

  const profile = { url: 'https://www.linkedin.com/in/jordan-lee/', title: 'Jordan Lee | LinkedIn' };

  test.each([
    ['Robin Fox', { name: 'Robin Fox', linkedinUrl: '' }],
    ['robin@contoso.com', { name: '', email: 'robin@contoso.com', linkedinUrl: '' }],
  ])('gives nobody else (%s) the profile that is in front', async (words, lead) => {
    await add(words, profile);
    expect((await storedDraft.read())?.lead).toMatchObject(lead);
  });

  test.each(['Jordan Lee', 'jordan.lee@northwind.com', '…'])(
    'takes the profile for whose it is (%s)',
    async (words) => {
      await add(words, profile);
      expect((await storedDraft.read())?.lead).toMatchObject({
        name: 'Jordan Lee',
        linkedinUrl: 'https://www.linkedin.com/in/jordan-lee',
      });
    },
  );

  test.each([
    'outlook.office.com',
    'outlook.office365.com',
    'acme.lightning.force.com',
    'www.handelsregister.de',
  ])('takes no company from the program somebody works in (%s)', async (host) => {
    await add('Jordan Lee', { url: `https://${host}/mail/`, title: 'Inbox' });
    expect((await storedDraft.read())?.lead).toMatchObject({ name: 'Jordan Lee', company: '' });
  });

  test('keeps what somebody has typed, and offers the other', async () => {
    const typed = { ...NOBODY, name: 'Ada Lovelace' };
    const { connection } = account;
    await storedDraft.write({ connection, lead: typed, campaignId: null, touched: true, offered: null });
    await add('Jordan Lee');
    expect(await storedDraft.read()).toMatchObject({ lead: typed, offered: { name: 'Jordan Lee' } });
  });

  test('leads to the connect form where nobody is connected, and keeps nothing', async () => {
    await add('Jordan Lee', nowhere, null);
    expect(await storedDraft.read()).toBeNull();
    expect(open).toHaveBeenCalledOnce();
  });
});
