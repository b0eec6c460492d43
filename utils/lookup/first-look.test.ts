// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareLead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { findSite } from './find-site.ts';
import { planLookup } from './first-look.ts';
import { buildLookup } from './lookup-index.ts';
import { fitsSite } from './match.ts';
import { mayFitSite } from './perhaps.ts';

/** What the first frame says of a tab, out of the parts it reads and no others. */
function firstLook(leads: readonly Partial<Lead>[], url: string, title = '') {
  const shards = buildLookup(leads.map((lead, at) => ({ ...bareLead, id: `lead_${at}`, ...lead })));
  const plan = planLookup({ url, title });
  const found = plan?.look(new Map(plan.shards.map((shard) => [shard, shards[shard]]))) ?? null;
  const namesOf = (people: readonly Lead[]) => people.map(({ name }) => name);
  return found && { count: found.count, names: namesOf(found.leads), perhaps: namesOf(found.perhaps.leads) };
}

const ada = { name: 'Ada', email: 'ada@northwind.com', linkedinUrl: 'linkedin.com/in/ada' };

describe('Whose page it is, in the first frame', () => {
  test.each<[string, Partial<Lead>, string, number]>([
    ['its own address', ada, 'https://www.northwind.com/about', 1],
    ['a part of the site', ada, 'https://shop.northwind.com/', 1],
    ['a mail host below it', { email: 'a@mail.northwind.com' }, 'https://northwind.com/', 1],
    ['a country’s ending', { email: 'a@northwind.co.uk' }, 'https://shop.northwind.co.uk/', 1],
    ['an ending sold by somebody', { email: 'a@northwind.uk.com' }, 'https://www.northwind.uk.com/', 1],
    ['another of that ending', { email: 'a@contoso.uk.com' }, 'https://www.northwind.uk.com/', 0],
    ['a look-alike', ada, 'https://notnorthwind.com/', 0],
    ['another part', { email: 'a@retail.contoso.com' }, 'https://pharma.contoso.com/', 0],
    ['the second of two addresses', { email: 'x@gmail.com; a@northwind.com' }, 'https://northwind.com', 1],
    ['a profile', ada, 'https://de.linkedin.com/in/ada/?trk=x', 1],
    ['another profile', ada, 'https://www.linkedin.com/in/ada-2', 0],
  ])('%s', (_, lead, url, count) => expect(firstLook([lead], url)?.count).toBe(count));

  test.each([
    'https://mail.google.com/',
    'https://www.crunchbase.com/organization/northwind',
    'http://localhost:3000/',
    'https://192.168.1.1/',
    'https://northwind.com.evil.test/',
    'https://somebody.github.io/',
    'chrome://newtab/',
    'https://www.linkedin.com/feed/',
  ])('%s says nothing', (url) => expect(firstLook([ada], url)).toBeNull());

  test('the newest three are shown, and how many there are', () => {
    const leads = [1, 2, 3, 4, 5].map((day) => ({
      ...ada,
      name: `Ada ${day}`,
      createdAt: `2026-11-0${day}T00:00:00Z`,
    }));
    expect(firstLook(leads, 'https://northwind.com/')).toEqual({
      count: 5,
      names: ['Ada 5', 'Ada 4', 'Ada 3'],
      perhaps: [],
    });
  });

  test('of several hosts the newest come first, as they will when all leads are looked through', () => {
    const leads = [
      { name: 'Newest', email: 'a@northwind.com', createdAt: '2026-11-09T00:00:00Z' },
      { name: 'Oldest', email: 'b@northwind.com', createdAt: '2026-11-01T00:00:00Z' },
      { name: 'Between', email: 'c@mail.northwind.com', createdAt: '2026-11-05T00:00:00Z' },
    ];
    expect(firstLook(leads, 'https://northwind.com/')?.names).toEqual(['Newest', 'Between', 'Oldest']);
  });

  test('keys of objects are no domains', () => {
    expect(firstLook([{ email: 'a@constructor.com' }], 'https://__proto__.com/')?.count ?? 0).toBe(0);
  });

  test.each<[string, Partial<Lead>, url: string, title: string, string[]]>([
    [
      'a lead of the company that has no e-mail address',
      { name: 'Ada', company: 'Northwind Ltd.' },
      'https://www.northwind.com/',
      '',
      ['Ada'],
    ],
    [
      'but not one that works elsewhere',
      { company: 'Northwind', email: 'a@b.com' },
      'https://northwind.com',
      '',
      [],
    ],
    [
      'whom Sales Navigator shows, by name',
      { name: 'Jordan Lee', linkedinUrl: 'linkedin.com/in/jordan-lee' },
      'https://www.linkedin.com/sales/lead/ACwAAA1,NAME_SEARCH,x',
      'Jordan Lee | Sales Navigator',
      ['Jordan Lee'],
    ],
    [
      'whom Recruiter shows, by name',
      { name: 'Jordan Lee' },
      'https://www.linkedin.com/talent/profile/AEMAAA',
      'Jordan Lee | LinkedIn Talent Solutions',
      ['Jordan Lee'],
    ],
    [
      'who works at the company of a LinkedIn page',
      { name: 'Ada', company: 'Northwind GmbH', email: 'ada@northwind.com' },
      'https://www.linkedin.com/company/northwind/about/',
      '(2) Northwind: About | LinkedIn',
      ['Ada'],
    ],
    [
      'whose address is a number of LinkedIn’s own',
      { name: 'Jordan Lee', linkedinUrl: 'https://www.linkedin.com/in/ACoAABcdefGhijklMnop' },
      'https://www.linkedin.com/in/jordan-lee/',
      'Jordan Lee - VP Engineering | LinkedIn',
      ['Jordan Lee'],
    ],
    [
      'whose name stands there with a title and a degree, and in the lead with a nickname',
      { name: 'Robert (Bob) Clark' },
      'https://www.linkedin.com/in/robert-clark/',
      'Dr. Robert Clark, MBA | LinkedIn',
      ['Robert (Bob) Clark'],
    ],
    [
      'whose last name the lead has first',
      { name: 'Lee, Jordan' },
      'https://www.linkedin.com/in/jordan-lee/',
      'Jordan Lee | LinkedIn',
      ['Lee, Jordan'],
    ],
    [
      'but no namesake with an address of their own',
      { name: 'Jordan Lee', linkedinUrl: 'linkedin.com/in/jordan-lee-2' },
      'https://www.linkedin.com/in/jordan-lee/',
      'Jordan Lee | LinkedIn',
      [],
    ],
    ['and nobody on the feed', { name: 'Feed' }, 'https://www.linkedin.com/feed/', 'Feed | LinkedIn', []],
  ])('perhaps: %s', (_, lead, url, title, names) => {
    expect(firstLook([lead], url, title)?.perhaps ?? []).toEqual(names);
    const site = findSite({ url, title });
    const later = [{ ...bareLead, ...lead }].filter(
      (one) => site !== null && !fitsSite(one, site) && mayFitSite(one, site),
    );
    expect(later.map(({ name }) => name)).toEqual(names);
  });

  test('is what is found a moment later by looking through all leads', () => {
    const label = fc.constantFrom('northwind', 'mail', 'shop', 'contoso', 'pharma', 'bmw', 'x');
    const ending = fc.constantFrom('com', 'co.uk', 'de', 'com.au', 'io', 'or.at');
    const host = fc
      .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), ending)
      .map(([labels, end]) => [...labels, end].join('.'));
    const page = fc.tuple(fc.constantFrom('', 'www.'), host).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(host, { maxLength: 12 }), page, (hosts, page) => {
        const leads = hosts.map((at) => ({ ...bareLead, email: `a@${at}` }));
        const url = `https://${page}/`;
        const site = findSite({ url, title: '' });
        const later = site === null ? 0 : leads.filter((lead) => fitsSite(lead, site)).length;
        expect(firstLook(leads, url)?.count ?? 0).toBe(later);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
