// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { createDirectory } from './directory.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { planLookup } from './first-look.ts';
import { buildLookup, type Shard } from './lookup-index.ts';

interface Given {
  title?: string;
  entries?: readonly DirectoryEntry[];
  withNames?: boolean;
}

const names = (found: readonly Lead[]) => found.map(({ name }) => name);

/** What the first frame says of a tab, where these are all leads. */
function shown(
  people: readonly Partial<Lead>[],
  url: string,
  { title = '', entries = [], withNames }: Given = {},
) {
  const directory = createDirectory({ isWhole: true, entries });
  const leads = people.map((lead, at) => ({ ...bareLead, id: `lead_${at}`, ...lead }));
  const shards = buildLookup(leads, withNames, directory);
  const plan = planLookup({ url, title });
  const found = plan?.look(new Map(plan.shards.map((shard) => [shard, shards[shard]]))) ?? null;
  if (found === null) return null;
  const { leads: sure, count, perhaps } = found;
  return { sure: names(sure), count, perhaps: names(perhaps.leads), mayBe: perhaps.count };
}

const days = (count: number) => Array.from({ length: count }, (_, at) => `2026-11-0${count - at}T00:00:00Z`);

describe('An address whose page the first frame can say something of', () => {
  const ada = [{ name: 'Ada', email: 'ada@northwind.com' }];
  test.each(['https://northwind.com./', 'HTTPS://WWW.NORTHWIND.COM/', 'http://shop.eu.northwind.com:8080/x'])(
    '%s',
    (url) => expect(shown(ada, url)).toMatchObject({ sure: ['Ada'], count: 1 }),
  );

  test.each([
    ['no page', 'about:https://northwind.com/'],
    ['no address', 'https://'],
    ['a machine of the house', 'http://northwind/'],
    ['a number', 'http://10.0.0.7/'],
    ['of a portal’s part', 'https://www.crunchbase.com/northwind'],
    ['of a portal in another country', 'https://de.indeed.com/northwind'],
    ['of a provider', 'https://www.gmail.com/'],
    ['within a provider', 'https://northwind.blogspot.com/'],
  ])('%s is none: %s', (_, url) => expect(planLookup({ url, title: '' })).toBeNull());

  test('an unknown site is said to have nobody, and is told by what was registered', () => {
    const plan = planLookup({ url: 'https://shop.northwind.co.uk/', title: '' });
    const host = 'shop.northwind.co.uk';
    expect(plan?.look(new Map())).toEqual({
      site: { kind: 'company', domain: 'northwind.co.uk', host },
      ...{ leads: [], count: 0, perhaps: { leads: [], count: 0 } },
    });
    expect(shown([], 'https://northwind.github.io/')).toBeNull();
    expect(shown([], 'http://northwind.test/')).toBeNull();
  });

  test.each([
    ['text'],
    [null],
    [7],
    [[]],
    [{ 'd:northwind.com': 'damaged' }],
    [{ 'd:northwind.com': [['x']] }],
  ])('what is damaged, such as %j, says nothing of anybody', (shard) => {
    const plan = planLookup({ url: 'https://northwind.com/', title: '' });
    const found = plan?.look(new Map(plan.shards.map((part) => [part, shard])));
    expect(found).toMatchObject({ leads: [], count: 0, perhaps: { count: 0 } });
  });
});

describe('On a company’s site', () => {
  test('those who may be meant are counted all, and the newest three are shown', () => {
    const people = days(5).map((createdAt, at) => ({ name: `Ada ${at}`, company: 'Northwind', createdAt }));
    expect(shown(people, 'https://northwind.com/')).toEqual({
      ...{ sure: [], count: 0 },
      ...{ perhaps: ['Ada 0', 'Ada 1', 'Ada 2'], mayBe: 5 },
    });
  });

  test('nobody may be meant whose address tells, or who is surely there', () => {
    const people = [
      { name: 'Sure', company: 'Northwind', email: 'a@northwind.com' },
      { name: 'Elsewhere', company: 'Northwind', email: 'a@contoso.com' },
      { name: 'Perhaps', company: 'Northwind' },
    ];
    const found = { sure: ['Sure'], count: 1, perhaps: ['Perhaps'], mayBe: 1 };
    expect(shown(people, 'https://northwind.com/')).toEqual(found);
  });

  test('whom the directory places there, for certain or perhaps, is told once', () => {
    const entries: DirectoryEntry[] = [
      ['northwind', 'nwtraders.com', '', false],
      ['contoso', 'nwtraders.com', '', false],
      ['contoso', 'contoso.io', '', false],
    ];
    const people = [
      { name: 'Sure', company: 'Northwind' },
      { name: 'Perhaps', company: 'Contoso' },
      { name: 'At a provider', company: 'Northwind', email: 'a@gmail.com' },
    ];
    const found = shown(people, 'https://www.nwtraders.com/', { entries });
    expect(found).toMatchObject({ sure: ['Sure'], perhaps: ['Perhaps', 'At a provider'], mayBe: 2 });
    expect(shown(people, 'https://contoso.io/', { entries })).toMatchObject({
      sure: [],
      perhaps: ['Perhaps'],
    });
    // On the site that is called like the company, whoever is placed elsewhere may still be meant.
    expect(shown(people, 'https://northwind.com/', { entries })).toMatchObject({
      sure: [],
      perhaps: ['Sure'],
    });
    expect(shown(people, 'https://contoso.com/', { entries })).toMatchObject({ perhaps: ['Perhaps'] });
  });

  test('nobody may be meant at a host of another part', () => {
    const entries: DirectoryEntry[] = [
      ['contoso', 'retail.contoso.com', '', false],
      ['contoso', 'contoso.io', '', false],
    ];
    const people = [{ name: 'Rita', company: 'Contoso', email: 'rita@gmail.com' }];
    expect(shown(people, 'https://pharma.contoso.com/', { entries })).toMatchObject({
      perhaps: [],
      mayBe: 0,
    });
    expect(shown(people, 'https://retail.contoso.com/', { entries })).toMatchObject({ perhaps: ['Rita'] });
  });

  test('of leads at providers and portals nothing is kept by their addresses', () => {
    const people = [{ email: 'a@gmail.com' }, { email: 'a@telia.com' }, { email: 'a@clutch.co' }];
    const kept = buildLookup(people.map((lead) => ({ ...bareLead, ...lead }))).flatMap(Object.keys);
    expect(kept).toEqual([]);
  });
});

describe('Where there is no room for names', () => {
  const ada = {
    name: 'Ada',
    company: 'Northwind',
    email: 'ada@northwind.com',
    linkedinUrl: 'linkedin.com/in/ada',
  };

  test('addresses and profiles are told of, and nobody by name alone', () => {
    const without = { withNames: false };
    expect(shown([ada], 'https://northwind.com/', without)).toMatchObject({ sure: ['Ada'] });
    expect(shown([ada], 'https://www.linkedin.com/in/ada', without)).toMatchObject({ sure: ['Ada'] });
    expect(shown([{ ...ada, email: '' }], 'https://northwind.com/', without)).toMatchObject({ mayBe: 0 });
  });

  test('nothing is kept of who has neither name, nor company, nor address', () => {
    const parts: Shard[] = buildLookup([bareLead]);
    expect(parts).toHaveLength(128);
    expect(parts.flatMap(Object.keys)).toEqual([]);
  });
});

describe('On LinkedIn', () => {
  const profile = 'https://www.linkedin.com/in/ada-l/';
  const title = 'Ada Lovelace | LinkedIn';
  const ada = { name: 'Ada Lovelace', linkedinUrl: 'linkedin.com/in/ada-l' };

  test('whose profile it is, is not told a second time as somebody of that name', () => {
    const people = [ada, { name: 'Ada Lovelace' }];
    const found = { sure: ['Ada Lovelace'], count: 1, perhaps: ['Ada Lovelace'], mayBe: 1 };
    expect(shown(people, profile, { title })).toEqual(found);
    expect(shown([ada], profile, { title })).toMatchObject({ count: 1, mayBe: 0 });
  });

  test('before its title is there a profile is told by its address, and nobody without a name is meant', () => {
    expect(shown([ada, { name: '' }], profile)).toMatchObject({ sure: ['Ada Lovelace'], perhaps: [] });
  });

  test('where a profile’s address is a number, all of that name may be meant', () => {
    const numbered = 'https://www.linkedin.com/in/ACoAABcdefGhijklMnop/';
    expect(shown([ada], numbered, { title })).toMatchObject({ sure: [], perhaps: ['Ada Lovelace'] });
    const own = { ...ada, linkedinUrl: numbered };
    expect(shown([own], numbered, { title })).toMatchObject({
      sure: ['Ada Lovelace'],
      perhaps: [],
      mayBe: 0,
    });
  });

  test('a company’s page without a title tells of those whose company is called like its address', () => {
    const people = [
      { name: 'Ada', company: 'Northwind' },
      { name: 'Carl', company: 'Contoso' },
    ];
    const page = 'https://www.linkedin.com/company/northwind-ltd/';
    expect(shown(people, page)).toMatchObject({ sure: [], perhaps: ['Ada'] });
    expect(shown(people, page, { title: 'Contoso | LinkedIn' })).toMatchObject({ mayBe: 2 });
  });

  test('whoever may be of a page by the directory, or by its name as well, is told once', () => {
    const entries: DirectoryEntry[] = [
      ['northwind', '', 'nw', false],
      ['northwind', '', 'north', false],
    ];
    const people = [{ name: 'Ada', company: 'Northwind' }];
    const page = 'https://www.linkedin.com/company/nw/';
    for (const called of ['Northwind | LinkedIn', 'NW Traders | LinkedIn', ''])
      expect(shown(people, page, { title: called, entries })).toMatchObject({ perhaps: ['Ada'], mayBe: 1 });
    expect(shown(people, 'https://www.linkedin.com/company/n/', { entries })).toMatchObject({ mayBe: 0 });
  });
});
