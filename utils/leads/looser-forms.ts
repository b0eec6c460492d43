import { plainName } from '../lookup/title-name.ts';

/** In the languages of this product, between a person and a company. */
const AT = /(?<=\S)\s+(?:at|bei|chez|en)\s+(?=\S)/giu;
const PRONOUNS = /\((?:she|he|they|sie|er|elle|il|iel|ella|él)\/[^)]*\)/giu;
/** Digits as a number is written, long enough to be somebody's. */
const NUMBER = /[+＋(]?\p{Nd}[\p{Nd}\s()./\p{Pd}]{5,}\p{Nd}/u;

/** What a search that finds nobody may mean, the nearest first: without titles and degrees, `at`, or words around a number. */
export function looserForms(search: string): string[] {
  const named = withoutTitles(search);
  const forms = [named, named.replace(AT, ' '), NUMBER.exec(search)?.[0] ?? ''];
  return [...new Set(forms)].filter((form) => form !== '' && form !== search);
}

/** `Dr. Jordan Lee, MBA (she/her)` is called Jordan Lee. What is in quotes or other brackets is meant, and so is what joins letters. */
export function withoutTitles(search: string): string {
  const bare = search.replace(PRONOUNS, ' ').replace(/,(?=\s|$)/g, ' ');
  return /["“”„«»([\]]|\p{Cf}/u.test(bare) ? search : plainName(bare);
}
