import { foldLetters } from '../leads/fold-letters.ts';
import { companyKey } from './company-key.ts';
import type { Site } from './site.ts';

/** A person's name as it is compared: `''` where there is none. */
export function nameKey(name: string): string {
  return foldLetters(name)
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
