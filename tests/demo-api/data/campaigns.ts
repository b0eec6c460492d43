import { idOf } from '../ids.ts';
import { hash, pick } from '../random.ts';
import type { Campaign } from '../records.ts';

const NAMED: readonly [name: string, status: string, description: string | null][] = [
  [
    'Q4 Outbound – SaaS founders',
    'active',
    'Five steps over e-mail and LinkedIn to founders who raised this year.',
  ],
  ['Logistics DACH', 'active', 'Entscheider in Spedition und Lagerhaltung.'],
  ['Re-engage: gone quiet', 'paused', 'People who opened but never answered.'],
  ['Web Summit Lisbon', 'completed', null],
  ['日本市場テスト', 'active', ''],
  ['Partners 2026', 'draft', 'Not started yet.'],
];
const TARGETS = [
  'Founders',
  'RevOps',
  'Heads of Sales',
  'HR leads',
  'CFOs',
  'Agencies',
  'Clinics',
  'Retailers',
];
const REGIONS = [
  'Nordics',
  'Iberia',
  'DACH',
  'UK & Ireland',
  'LATAM',
  'APAC',
  'US East',
  'US West',
  'France',
  'MENA',
];
const STATUSES = ['active', 'active', 'paused', 'completed', 'completed', 'draft'];
const DAY = 86_400_000;

/** Campaigns made from a template come in batches of so many, with one time each batch. */
const BATCH = 30;

/** Newest first, like the leads; those past the named ones stand in batches. */
export function makeCampaigns(seed: number, count: number, now: number): Campaign[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, status, description] = NAMED[index] ?? madeUp(seed, index);
    const age = index < NAMED.length ? 4 + index * 17 : 120 + Math.floor((index - NAMED.length) / BATCH) * 9;
    return {
      id: idOf('campaign', seed, index),
      name,
      description,
      status,
      createdAt: new Date(now - 400 * DAY - age * DAY).toISOString(),
    };
  });
}

/** Which campaigns can have leads: all but the drafts, unless there is nothing else. */
export function campaignsWithLeads(campaigns: readonly Campaign[]): readonly Campaign[] {
  const started = campaigns.filter(({ status }) => status !== 'draft');
  return started.length > 0 ? started : campaigns;
}

function madeUp(seed: number, index: number): [string, string, string | null] {
  const target = pick(TARGETS, hash(seed, index, 51));
  const region = pick(REGIONS, hash(seed, index, 52));
  const description = hash(seed, index, 53) % 3 ? `${target} in ${region}, wave ${index}.` : null;
  return [`${target} ${region} #${index}`, pick(STATUSES, hash(seed, index, 54)), description];
}
