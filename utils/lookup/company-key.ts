import { fold } from '../leads/fold.ts';

/** Forms of companies in the countries whose languages we speak, and what else people leave out. */
const LEGAL =
  /\b(?:inc|llc|ltd|limited|corp|corporation|co|company|plc|gmbh|mbh|ag|kg|ug|se|ohg|sa|sas|sarl|eurl|sl|slu|bv|nv|oy|ab|as|aps|spa|srl|holding|group|the)\b/g;

/**
 * A company's name as it is compared: `Northwind Ltd.`, `northwind-ltd` and `NORTHWIND` are one. `''` where nothing is
 * left of it.
 */
export function companyKey(name: string): string {
  const words = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const short = words.replace(LEGAL, ' ').replace(/\s+/g, '');
  // A company may be called nothing but that: `The Company`.
  return short === '' ? words.replace(/\s+/g, '') : short;
}
