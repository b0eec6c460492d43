import { describe, expect, test } from 'vitest';
import { lead } from '../../tests/unit/samples.ts';
import { NOBODY, problemOf, toPayload } from './new-lead.ts';
import { describeSame } from './same-leads.ts';

const jordan = {
  ...lead,
  id: 'lead_1',
  name: 'Jordan Lee',
  email: 'Jordan.Lee@northwind.com',
  company: 'Northwind Inc.',
  title: 'VP Engineering',
  linkedinUrl: 'https://www.linkedin.com/in/jordan-lee/',
  campaignId: 'camp_1',
};
const typed = { ...NOBODY, name: 'Jordan Lee' };
const same = (sent: Partial<typeof NOBODY>, campaign = 'camp_1', leads = [jordan]) =>
  describeSame(leads, { ...NOBODY, ...sent }, campaign).map(({ by, overwrites }) => [by, overwrites]);

describe('Who is a lead already', () => {
  test('by address, however it is written: in the same campaign it would be written over', () => {
    expect(same({ email: ' jordan.lee@NORTHWIND.com ', title: 'CTO' })).toEqual([
      ['email', [{ field: 'title', from: 'VP Engineering', to: 'CTO' }]],
    ]);
  });

  test('by address in another campaign: nothing is written over', () => {
    expect(same({ email: 'jordan.lee@northwind.com' }, 'camp_2')).toEqual([['email', null]]);
  });

  test('by one of two addresses in a field, which Leadey does not compare', () => {
    const two = { ...jordan, email: 'jordan.lee@northwind.com; jl@gmail.com' };
    expect(same({ email: 'jl@gmail.com' }, 'camp_1', [two])).toEqual([['email', null]]);
  });

  test('the same again changes nothing', () => {
    expect(same({ email: 'jordan.lee@northwind.com', name: 'Jordan Lee' })).toEqual([['email', []]]);
  });

  test('what is left empty is not written over', () => {
    expect(same({ email: 'jordan.lee@northwind.com', title: '  ' })).toEqual([['email', []]]);
  });

  test('by profile, in whatever form', () => {
    expect(same({ linkedinUrl: 'de.linkedin.com/in/Jordan-Lee?x=1' })).toEqual([['profile', null]]);
  });

  test('by name and company, legal form or not; a namesake elsewhere is somebody else', () => {
    expect(same({ ...typed, company: 'northwind' })).toEqual([['name', null]]);
    expect(same(typed)).toEqual([['name', null]]);
    expect(same({ ...typed, company: 'Contoso' })).toEqual([]);
  });

  test('the surest first, and those of the campaign before others', () => {
    const other = { ...jordan, id: 'lead_2', campaignId: 'camp_2' };
    const namesake = { ...jordan, id: 'lead_3', email: '', linkedinUrl: '' };
    const found = describeSame(
      [namesake, other, jordan],
      { ...typed, email: 'jordan.lee@northwind.com' },
      'camp_1',
    );
    expect(found.map(({ lead: { id } }) => id)).toEqual(['lead_1', 'lead_2', 'lead_3']);
  });

  test('by name where Leadey knows no company', () => {
    expect(same({ ...typed, company: 'Contoso' }, 'camp_1', [{ ...jordan, company: '' }])).toEqual([
      ['name', null],
    ]);
  });

  test('by name where neither side has an address: nothing is written over', () =>
    expect(same(typed, 'camp_1', [{ ...jordan, email: '' }])).toEqual([['name', null]]));

  test('nobody is compared with nothing', () => {
    const blank = { ...jordan, name: '', email: '', linkedinUrl: '' };
    for (const sent of [{}, { linkedinUrl: '  ' }, { email: ' ' }, { linkedinUrl: 'linkedin.com/in/ada' }])
      expect(same(sent, 'camp_1', [jordan, blank])).toEqual([]);
  });

  test('nobody is taken for a colleague, nor for somebody who has no profile either', () => {
    expect(same({ name: 'Grace Hopper', company: 'Northwind' })).toEqual([]);
    const ofCompany = { ...jordan, linkedinUrl: 'https://www.linkedin.com/company/northwind' };
    expect(same({ name: 'Grace Hopper' }, 'camp_1', [ofCompany])).toEqual([]);
  });

  test('by address, only within the campaign, be it the one of two addresses that Leadey has', () => {
    const cut = { ...jordan, email: 'jordan.lee@northwind.com', linkedinUrl: '' };
    expect(same({ linkedinUrl: 'linkedin.com/in/jordan-lee', email: cut.email }, 'camp_1', [cut])).toEqual([
      ['email', [{ field: 'linkedinUrl', from: '', to: 'linkedin.com/in/jordan-lee' }]],
    ]);
  });
});

describe('A new lead', () => {
  test.each([
    [{}, 'nobody'],
    [{ company: 'Northwind' }, 'nobody'],
    [{ name: 'Ada' }, null],
    [{ email: 'ada@example.com' }, null],
    [{ name: 'Ada', email: 'ada at example' }, 'email'],
  ])('%j: %s', (sent, problem) => expect(problemOf({ ...NOBODY, ...sent })).toBe(problem));

  test('goes without what is blank', () => {
    expect(toPayload({ ...NOBODY, name: ' Ada ', title: '  ' })).toEqual({ name: 'Ada' });
  });
});
