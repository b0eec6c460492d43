import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { numbersIn } from './phone-field.ts';

/** Where a lead probably is, and what time it is there. */
export interface Whereabouts {
  /** Two letters, ISO 3166-1. */
  readonly country: string;
  /** The clocks of that country, from the west to the east, in minutes before or after UTC; one where all agree. */
  readonly offsets: readonly [number, number] | null;
}

/** In minutes. A country whose clocks are further apart tells nothing of the hour. */
const FURTHEST_APART = 6 * 60;

/**
 * By the country that the phone number begins with, else by the one of the company, in English as Leadey has it.
 * `null` where neither tells. `now` in milliseconds since the epoch.
 */
export function whereaboutsOf(phone: string, companyCountry: string, now: number): Whereabouts | null {
  const country = countryOfPhone(phone) ?? countryOfName(companyCountry);
  return country === null ? null : { country, offsets: offsetsOf(country, now) };
}

/** Only of a number in its international form: one without it is of wherever its writer was. */
function countryOfPhone(phone: string): string | null {
  const [first] = numbersIn(phone);
  return parsePhoneNumberFromString(first?.text.replace(/^00/, '+') ?? '')?.country ?? null;
}

let byName: ReadonlyMap<string, string> | null = null;

function countryOfName(name: string): string | null {
  byName ??= namesOfCountries();
  const asked = name.trim();
  return byName.get(asked.toLowerCase()) ?? null;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What people write besides the names that browsers know. */
const ALSO: Readonly<Record<string, string>> = { usa: 'US', 'great britain': 'GB', england: 'GB' };

function namesOfCountries(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = new Map(Object.entries(ALSO));
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    // `UK` and `SU` have names as well.
    const country = new Intl.Locale(`und-${code}`).region;
    const name = names.of(code);
    if (name === undefined || country === undefined || clocksOf(country).length === 0) continue;
    known.set(name.toLowerCase(), country);
    known.set(code.toLowerCase(), country);
  }
  return known;
}

/** Not every version of the language's own types knows it yet. */
interface RegionalLocale {
  readonly timeZones?: readonly string[];
  getTimeZones?(): readonly string[];
}

function clocksOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as RegionalLocale;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function offsetsOf(country: string, now: number): readonly [number, number] | null {
  const offsets = clocksOf(country).map((zone) => offsetOf(zone, now));
  const [least, most] = [Math.min(...offsets), Math.max(...offsets)];
  return offsets.length > 0 && most - least <= FURTHEST_APART ? [least, most] : null;
}

/** In minutes: what the clock of this zone shows, less what UTC shows. */
function offsetOf(timeZone: string, now: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
