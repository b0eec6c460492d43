import { foldLetters } from '../leads/fold-letters.ts';
import { companyKey } from './company-key.ts';
import type { Site } from './site.ts';
import { plainName } from './title-name.ts';

/** As most are written, with nothing around them: there may be 100,000 to compare. */
const TWO_WORDS = /^[\p{L}\p{M}]+ [\p{L}\p{M}]+$/u;

/** A person's name as it is compared, without titles, degrees and nicknames: `''` where there is none. */
export function nameKey(name: string): string {
  return comparedText(TWO_WORDS.test(name) ? name : plainName(name));
}

/** A text in which names are looked for, written as they are compared. */
export function comparedText(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The names a company's LinkedIn page may stand under in a lead. */
export function organizationKeys({ slug, name }: Extract<Site, { kind: 'organization' }>): string[] {
  return [...new Set([companyKey(name), companyKey(slug)])].filter((key) => key !== '');
}

/** What a company is probably called whose domain this is: `northwind` of `northwind.co.uk`. */
export function nameInDomain(domain: string): string {
  const [label = ''] = domain.split('.');
  return companyKey(label);
}
