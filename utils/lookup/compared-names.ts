import { foldLetters } from '../leads/fold-letters.ts';
import { companyKey } from './company-key.ts';
import type { Site } from './site.ts';

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
