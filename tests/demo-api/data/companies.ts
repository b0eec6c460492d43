import { idOf } from '../ids.ts';
import { hash, pick } from '../random.ts';
import type { Company } from '../records.ts';
import {
  COMPANY_ENDS,
  COMPANY_HEADS,
  COMPANY_POOL,
  COMPANY_TAILS,
  type PoolCompany,
} from './company-pool.ts';
import { toPlain } from './person.ts';

const INDUSTRIES = [
  'Software',
  'Biotechnology',
  'Financial Services',
  'Logistics',
  'Energy',
  'Education',
  'Retail',
];
const STAGES = ['Bootstrapped', 'Seed', 'Series A', 'Series B', 'Series C', 'Public', null, ''];
const PLACES = [
  'United States|Portland',
  'Germany|Leipzig',
  'France|Nantes',
  'Canada|Toronto',
  'Sweden|Uppsala',
];
const DAY = 86_400_000;

/** A small workspace has the pool, a large one ever more made-up companies, to an end that sorts at once. */
export function companyCount(leads: number): number {
  if (leads === 0) return 0;
  return COMPANY_POOL.length + Math.min(2000, Math.floor(leads / 40));
}

/** The parts that a lead needs of its company; cheap, for a search asks it of every lead. */
export function companyName(index: number): string {
  return COMPANY_POOL[index]?.name ?? `${headAndTail(index).join(' ')}`;
}

export function companyDomain(index: number): string | null {
  const known = COMPANY_POOL[index];
  if (known) return known.domain;
  const [head, tail] = headAndTail(index);
  return `${toPlain(head)}${toPlain(tail)}.${pick(COMPANY_ENDS, index)}`;
}

export function companyAt(seed: number, index: number, now: number): Company {
  const facts = COMPANY_POOL[index] ?? madeUp(seed, index);
  const slug = facts.domain?.split('.')[0] ?? null;
  return {
    id: idOf('company', seed, index),
    ...facts,
    linkedinUrl: slug && hash(seed, index, 41) % 4 ? `linkedin.com/company/${slug}` : null,
    createdAt: new Date(now - 80 * DAY - (hash(seed, index, 42) % (300 * DAY))).toISOString(),
  };
}

function madeUp(seed: number, index: number): PoolCompany {
  const [country = null, city = null] = pick(PLACES, hash(seed, index, 43)).split('|');
  return {
    name: companyName(index),
    domain: companyDomain(index),
    industry: pick(INDUSTRIES, hash(seed, index, 44)),
    employeeCount: 5 + (hash(seed, index, 45) % 900),
    fundingStage: pick(STAGES, hash(seed, index, 46)),
    country,
    city,
  };
}

function headAndTail(index: number): [string, string] {
  const heads = COMPANY_HEADS.length;
  const tails = COMPANY_TAILS.length;
  const made = index - COMPANY_POOL.length;
  const round = Math.floor(made / (heads * tails));
  const head = pick(COMPANY_HEADS, made);
  // Where all pairs are used up, a third word keeps the names apart.
  const more = round === 0 ? '' : `${pick(COMPANY_HEADS, made + round)} `;
  return [head, `${more}${pick(COMPANY_TAILS, Math.floor(made / heads))}`];
}
