import { describe, expect, it } from 'vitest';
import { Workspace } from '../workspace.ts';

const NOW = Date.UTC(2025, 10, 23, 20);
const HOUR = 3_600_000;

describe('the people of the demo workspace', () => {
  const workspace = new Workspace({}, NOW);
  const leads = [...workspace.leads.all()];

  it('starts with those of the picture, in its order and at its ages', () => {
    const hours = leads
      .slice(0, 8)
      .map((lead) => [lead.name, Math.floor((NOW - Date.parse(lead.createdAt)) / HOUR)]);
    expect(hours).toEqual([
      ['Jordan Lee', 2],
      ['Amara Okafor', 3],
      ['Chloé Dubois', 5],
      ['Hiroshi Tanaka', 8],
      ['Priya Nair', 26],
      ['Tomás García-López', 31],
      ['Łucja Kowalska', 50],
      ['Zoë Smith', 75],
    ]);
    expect(leads[7]).toMatchObject({
      title: '',
      status: 'waiting_on_legal',
      company: 'Tailspin Toys',
      score: 69,
    });
  });

  it('has 134 leads, 6 campaigns and the credits of the picture', () => {
    expect(leads).toHaveLength(134);
    expect(workspace.campaigns).toHaveLength(6);
    expect(workspace.organization).toMatchObject({
      name: 'Acme Inc',
      plan: 'growth',
      planStatus: 'active',
      credits: { balance: 2840, included: 10_000, used: 7160 },
    });
  });

  it('has three leads and one contact at northwind.com', () => {
    const there = (email: string | null) => email?.endsWith('@northwind.com');
    expect(leads.filter(({ email }) => there(email))).toHaveLength(3);
    const contacts = Array.from({ length: workspace.contacts.count }, (_, row) =>
      workspace.contacts.contact(row),
    );
    expect(contacts.filter(({ email }) => there(email))).toHaveLength(1);
  });

  it('is the same for the same seed and clock, and another for another seed', () => {
    const again = new Workspace({}, NOW);
    expect([...again.leads.all()]).toEqual(leads);
    expect(again.companies).toEqual(workspace.companies);
    const other = [...new Workspace({ seed: 2 }, NOW).leads.all()];
    expect(other.filter(({ id }) => leads.some((lead) => lead.id === id))).toEqual([]);
  });

  it('runs from newest to oldest, and each lead is in a campaign that was started', () => {
    const times = leads.map(({ createdAt }) => Date.parse(createdAt));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(new Set(times).size).toBe(leads.length);
    const started = workspace.campaigns.filter(({ status }) => status !== 'draft').map(({ id }) => id);
    expect(leads.every(({ campaignId }) => started.includes(campaignId))).toBe(true);
  });

  it('leaves out what people leave out, as null and as nothing', () => {
    const many = [...new Workspace({ leads: 3000 }, NOW).leads.all()];
    for (const field of ['phone', 'email', 'linkedinUrl'] as const) {
      expect(many.some((lead) => lead[field] === null)).toBe(true);
      expect(many.some((lead) => lead[field] === '')).toBe(true);
    }
    for (const field of ['firstName', 'lastName', 'campaignName'] as const) {
      expect(many.some((lead) => lead[field] === null)).toBe(true);
    }
    for (const field of ['title', 'company', 'source'] as const) {
      expect(many.some((lead) => lead[field] === '')).toBe(true);
    }
    expect(many.some(({ score }) => score > 100)).toBe(true);
    expect(many.every(({ score }) => Number.isInteger(score))).toBe(true);
  });

  it('tells its companies apart by id and name, and e-mails are plain', () => {
    const large = new Workspace({ leads: 100_000 }, NOW);
    expect(new Set(large.companies.map(({ name }) => name)).size).toBe(large.companies.length);
    expect(new Set(large.companies.map(({ id }) => id)).size).toBe(large.companies.length);
    for (const { email } of leads) if (email) expect(email).toMatch(/^[a-z]+[._]?[a-z-]*@[a-z0-9.-]+$/);
  });

  it('can be empty', () => {
    const empty = new Workspace({ leads: 0, campaigns: 0 }, NOW);
    expect([[...empty.leads.all()], empty.campaigns, empty.companies, empty.contacts.count]).toEqual([
      [],
      [],
      [],
      0,
    ]);
  });
});
