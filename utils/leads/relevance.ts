import { FIELDS, type SearchableLead } from './searchable.ts';
import type { AskedWord } from './spellings.ts';

/** How well a word stands in a field: the whole of it, the start of a name, the start of a word, or within one. */
const EXACT = 0;
const START = 1;
const WORD = 2;
const WITHIN = 3;
const STEP = FIELDS.length;
/** Of two that are alike otherwise, the whole word comes before the beginning of a longer one. */
const PART = 0.5;
/** A campaign is what somebody did with a lead, not who the lead is: its mention comes after everything else. */
const CAMPAIGN = FIELDS.indexOf('campaign');
const NAME = FIELDS.indexOf('name');
const BY_CAMPAIGN = 4 * STEP;
const OTHER_SPELLING = BY_CAMPAIGN + 4;
/** One more than the worst there is, in steps of a half. */
export const RANKS = 2 * (OTHER_SPELLING + 1);

/** How well a lead is meant by these words: 0 is best, `null` when a word is missing. */
export function relevanceOf(lead: SearchableLead, words: readonly AskedWord[], whole: string): number | null {
  let worst = 0;
  for (const word of words) {
    const rank = rankOfWord(lead, word);
    if (rank === null) return null;
    worst = Math.max(worst, rank);
  }
  const exact = lead.fields.indexOf(whole);
  return 2 * (exact >= 0 && exact !== CAMPAIGN ? Math.min(worst, EXACT * STEP + exact) : worst);
}

function rankOfWord(lead: SearchableLead, asked: AskedWord): number | null {
  let best: number | null = null;
  for (const form of asked.forms) {
    // By far the most leads hold it nowhere.
    if (!lead.text.includes(form)) continue;
    const rank = rankOfForm(lead.fields, form);
    if (rank !== null && (best === null || rank < best)) best = rank;
  }
  return best ?? (isOtherSpelling(lead, asked) ? OTHER_SPELLING : null);
}

function rankOfForm(fields: readonly string[], form: string): number | null {
  const whole = fields.indexOf(form);
  if (whole >= 0 && whole !== CAMPAIGN) return EXACT * STEP + whole;
  let within: number | null = null;
  // By its number: the first search after an opening runs before the browser has compiled what walks through pairs.
  for (let place = 0; place < fields.length; place += 1) {
    const fit = fitOf(fields[place] ?? '', form, place === NAME);
    if (fit === null) continue;
    // A campaign is the last field: whatever stood within another one counts more.
    if (place === CAMPAIGN) return within ?? BY_CAMPAIGN + Math.floor(fit);
    if (fit < WITHIN) return Math.floor(fit) * STEP + place + (fit % 1);
    within ??= WITHIN * STEP + place;
  }
  return within;
}

function fitOf(field: string, form: string, isName: boolean): number | null {
  let at = field.indexOf(form);
  if (at < 0) return null;
  let fit = WITHIN;
  while (at >= 0) {
    const isStart = at === 0 || !isInWord(field.charCodeAt(at - 1));
    const isWhole = !isInWord(field.charCodeAt(at + form.length));
    if (isStart) fit = Math.min(fit, (at === 0 && isName ? START : WORD) + (isWhole ? 0 : PART));
    if (fit <= WORD) return fit;
    at = field.indexOf(form, at + 1);
  }
  return fit;
}

/** Whether a character belongs to a word; beyond ASCII nearly all do, and asking exactly takes ten times as long. */
function isInWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}

function isOtherSpelling({ spellings, short, fields }: SearchableLead, asked: AskedWord): boolean {
  if (spellings !== '' && asked.forms.some((form) => spellings.includes(form))) return true;
  return isShort(short, asked) || (asked.isShorter && isShort(` ${fields[0]} `, asked));
}

/** Whether a whole word is the asked one with two letters taken for one. */
function isShort(text: string, { short }: AskedWord): boolean {
  return short.length > 4 && text.includes(short);
}
