import { hash, pick } from '../random.ts';
import { LANDS, type Land } from './names.ts';

interface Part {
  shown: string;
  /** As it is spelled in an e-mail or web address. */
  plain: string;
}

interface LandPeople {
  land: Land;
  first: readonly Part[];
  last: readonly Part[];
  cities: readonly string[];
}

export interface Person {
  first: Part;
  last: Part;
  name: string;
  land: Land;
  city: string;
}

const LETTERS: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', ı: 'i', đ: 'd', æ: 'ae' };

const PEOPLE: readonly LandPeople[] = LANDS.map((land) => ({
  land,
  first: land.first.split(',').map(part),
  last: land.last.split(',').map(part),
  cities: land.cities.split(','),
}));

const SALT = { land: 21, name: 22, city: 24, phone: 25 };

/** Steps that meet every one of the 18 lands, and every pair of names, before they meet one again. */
const LAND_STEPS = [1, 5, 7, 11, 13, 17];
const NAME_STEP = 37;

/** Each land once in every 18 people, and namesakes only when a land has used up its pairs of names. */
export function personAt(seed: number, index: number): Person {
  const round = Math.floor(index / PEOPLE.length);
  const order = hash(seed, round, SALT.land);
  const place = ((index % PEOPLE.length) * pick(LAND_STEPS, order) + (order >>> 8)) % PEOPLE.length;
  const { land, first: firsts, last: lasts, cities } = pick(PEOPLE, place);
  const pair = (round * NAME_STEP + hash(seed, place, SALT.name)) % (firsts.length * lasts.length);
  const first = pick(firsts, pair % firsts.length);
  const last = pick(lasts, Math.floor(pair / firsts.length));
  const name = land.familyFirst ? `${last.shown} ${first.shown}` : `${first.shown} ${last.shown}`;
  return { first, last, name, land, city: pick(cities, hash(seed, index, SALT.city)) };
}

export function phoneOf(seed: number, index: number, land: Land): string {
  let place = 0;
  return land.phone.replace(/#/g, () => String(hash(seed, index, SALT.phone + 1000 + place++) % 10));
}

function part(text: string): Part {
  const [shown = text, plain = text] = text.split('|');
  return { shown, plain: toPlain(plain) };
}

/** `García-López` → `garcia-lopez`, `D’Aubigné` → `daubigne`. */
export function toPlain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[łøßıđæ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z-]/g, '');
}
