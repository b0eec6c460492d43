import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../tests/unit/any-text.ts';
import { bareLead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { searchLeads, toSearchable } from './lead-search.ts';

const other = { ...bareLead, id: 'other', name: 'Somebody Else', company: 'Blunt Instruments' };

function finds(typed: string, patch: Partial<Lead>): boolean {
  const leads = [other, { ...bareLead, id: 'meant', ...patch }].map(toSearchable);
  const ids = searchLeads(leads, typed).map(({ lead }) => lead.id);
  return ids.length === 1 && ids[0] === 'meant';
}

describe('What people type and paste finds who they mean', () => {
  test.each([
    ['(415) 555-0100', { phone: '+14155550100' }],
    ['415-555-0100', { phone: '+1 (415) 555-0100' }],
    ['+1 415 555 0100', { phone: '415 555 0100 x12' }],
    ['0176 12345678', { phone: '+4917612345678' }],
    ['+49 (0)176 12345678', { phone: '+4917612345678' }],
    ['+4917612345678', { phone: '0176 / 1234 5678' }],
    ['call 415-555-0100', { phone: '+14155550100' }],
    ['Tel. 0171 2345678 (mobil)', { phone: '+491712345678' }],
    ['J.P. Morgan', { company: 'JP Morgan' }],
    ['J.R. Ewing', { name: 'JR Ewing' }],
    ['Dr. John Smith', { name: 'John Smith' }],
    ['Mr John Smith', { name: 'John Smith' }],
    ['John Smith, MBA', { name: 'John Smith' }],
    ['John Smith (he/him)', { name: 'John Smith' }],
    ['John Smith at Northwind', { name: 'John Smith', company: 'Northwind' }],
    ['Dr. Eva Müller bei Nordwind', { name: 'Eva Müller', company: 'Nordwind' }],
    ['https://app.leadey.ai/dashboard/leads/meant?c=camp_1', {}],
    ['mueller', { name: 'Eva Müller' }],
    ['Müller', { name: 'Eva Mueller' }],
    ['Muller', { name: 'Eva Mueller' }],
    ['mueller', { name: 'Eva Muller' }],
    ['muelle', { name: 'Eva Müller' }],
    ['soeren', { name: 'Søren Lund' }],
    ['soren', { name: 'Søren Lund' }],
    ['aarhus', { company: 'Århus Havn' }],
    ['obrien', { name: "Pat O'Brien" }],
    ['o’brien', { name: "Pat O'Brien" }],
    ["o'brien", { name: 'Pat O’Brien' }],
    ["o'brien", { name: 'Pat OBrien' }],
    ['jeanluc', { name: 'Jean-Luc Petit' }],
    ['jean luc', { name: 'Jean-Luc Petit' }],
    ['jean-luc', { name: 'Jean Luc Petit' }],
    ['smith, john', { name: 'John Smith' }],
    ['"john smith"', { name: 'John Smith' }],
    ['John <j@x.com>', { name: 'Johnny', email: 'j@x.com' }],
    ['mailto:j@x.com', { email: 'J@x.com' }],
    ['https://www.linkedin.com/in/jordan-lee/?trk=x', { linkedinUrl: 'linkedin.com/in/jordan-lee' }],
    ['https://www.northwind.com/about', { email: 'ada@northwind.com' }],
    ['https://www.northwind.com/about', { email: 'ada@mail.northwind.com' }],
    ['Οδυσσεύς', { name: 'ΟΔΥΣΣΕΥΣ' }],
    ['علی', { name: 'علي' }],
    ['zero\u200Bwidth', { name: 'Zerowidth' }],
    ['ortega y gasset', { company: 'Ortega & Gasset' }],
    ['müller und', { company: 'Müller & Co' }],
  ])('%s', (typed, lead) => expect(finds(typed, lead)).toBe(true));

  test.each([
    ['blue', { company: 'Blunt Objects' }],
    ['100%', { phone: '+1 415 555 0100' }],
    ["O'N", { company: 'Onward' }],
    ['https://www.northwind.com', { email: 'ada@notnorthwind.com' }],
    ['https://www.linkedin.com/in/jordan', { linkedinUrl: 'linkedin.com/in/jordan-lee' }],
    ['415 555 0100', { phone: '+1 415 555 0199' }],
  ])('%s does not find somebody alike', (typed, lead) => expect(finds(typed, lead)).toBe(false));

  test('a single letter is the first of a name, not yet the word between two', () => {
    const leads = ['Harbor & Hope', 'Yara'].map((company, id) =>
      toSearchable({ ...bareLead, id: `${id}`, company }),
    );
    expect(searchLeads(leads, 'y').map(({ lead }) => lead.company)).toEqual(['Yara']);
  });

  test('another spelling comes below what was typed', () => {
    const leads = ['Eva Müller', 'Ida Mueller'].map((name, id) =>
      toSearchable({ ...bareLead, id: `${id}`, name }),
    );
    expect(searchLeads(leads, 'mueller').map(({ lead }) => lead.name)).toEqual(['Ida Mueller', 'Eva Müller']);
  });

  test('whatever is typed does no harm, and a name typed as it is is found', () => {
    const leads = [toSearchable({ ...bareLead, name: 'Ada' })];
    fc.assert(fc.property(anyText, (text) => searchLeads(leads, text).length <= 1));
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(..."abé üß-'.ø") }), (name) => {
        return searchLeads([toSearchable({ ...bareLead, name })], name).length === 1;
      }),
    );
  });
});
