import { addressesIn } from '../leads/email-field.ts';
import { numbersOf, SHORTEST_NUMBER } from '../leads/phone-number.ts';
import { comparedText } from '../lookup/compared-names.ts';
import { profileOf } from '../lookup/linkedin.ts';
import type { PageText } from './page-text.ts';

/** What a page says of people, as it can be compared with 20,000 of them. */
export interface PageMarks {
  readonly emails: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
  /** By their last digits, which are the same with and without a country's code. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
  /** Each word with the one behind it; in scripts without blanks between words, each letter. */
  readonly pairs: ReadonlySet<string>;
  /** The text in scripts without blanks. */
  readonly runs: string;
}

/** In characters: a longer one is no e-mail address (RFC 5321). */
const LONGEST_EMAIL = 254;
/** In characters: a longer one is none that somebody wrote down. */
const LONGEST_ADDRESS = 500;
const NUMBER = /[+(]?\d[\d ()./\u00a0\u2009\u202f\p{Pd}]{5,22}\d/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

export function marksOf({ text, links }: PageText): PageMarks {
  const emails = new Set<string>();
  const profiles = new Set<string>();
  const numbers = new Map<string, string[]>();
  const pairs = new Set<string>();
  const noteNumber = (written: string) => {
    for (const number of numbersOf(written)) {
      if (number.length < SHORTEST_NUMBER) continue;
      const key = lastDigits(number);
      const alike = numbers.get(key) ?? [];
      if (!alike.includes(number)) numbers.set(key, [...alike, number]);
    }
  };
  for (const address of emailsIn(
    [...links.filter((link) => /^mailto:/i.test(link)).map(target), text].join('\n'),
  ))
    emails.add(address);
  for (const link of [...links, ...profileAddressesIn(text)]) {
    const profile = profileOf(link);
    if (profile !== null) profiles.add(profile);
  }
  for (const link of links) if (/^tel:/i.test(link)) noteNumber(target(link));
  for (const [written] of text.matchAll(NUMBER)) noteNumber(written);
  const folded = comparedText(text);
  let before = '';
  for (const word of folded.split(' ')) {
    pairs.add(`${before} ${word}`);
    before = word;
  }
  const runs = (folded.match(UNSPACED) ?? []).join(' ');
  for (let at = 0; at + 1 < runs.length; at += 1) pairs.add(runs.slice(at, at + 2));
  return { emails, profiles, numbers, pairs, runs };
}

/** The e-mail addresses in a text, in small letters. Split first: a page may hold a megabyte without a blank. */
function emailsIn(text: string): string[] {
  return text
    .split(/[\s<>()[\]{},;:"|]+/)
    .filter((word) => word.length <= LONGEST_EMAIL && /[@＠]|%40/.test(word))
    .flatMap((word) => addressesIn(word.toLowerCase()));
}

/** LinkedIn addresses that stand there as text. */
function profileAddressesIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word.length <= LONGEST_ADDRESS && /linkedin\.com\//i.test(word));
}

export function lastDigits(number: string): string {
  return number.slice(-SHORTEST_NUMBER);
}

/** What stands behind the scheme of a `mailto:` or `tel:` link, without what a program would fill in for it. */
function target(link: string): string {
  const [address = ''] = link.replace(/^[a-z]+:/i, '').split('?');
  try {
    return decodeURIComponent(address);
  } catch {
    // Not an encoding of anything: then it is meant as it stands there.
    return address;
  }
}
