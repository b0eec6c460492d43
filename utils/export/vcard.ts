import ICAL from 'ical.js';
import type { Lead } from '../leadey/schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import { parseLinkedIn } from '../leads/link.ts';
import { forAllCallers } from '../leads/phone-digits.ts';
import { numbersIn } from '../leads/phone-field.ts';

/** In bytes. A continued line begins with a blank, which the library does not count. */
ICAL.foldLength = 74;
/** Phones wait at a comma and then dial on: `+14155550100,12#`. */
const PAUSE = /\d,+\d{1,6}#?\s*$/;

type JCardProperty = [name: string, parameters: object, type: string, value: string | string[]];

/**
 * A lead as a vCard 4.0 (RFC 6350), as address books take it in. Named after the address or the company where a name
 * is missing, since a card without one is refused.
 */
export function vcardOf(lead: Lead): string {
  const { firstName, lastName, campaignName, status } = lead;
  const name =
    lead.name || [firstName, lastName].filter(Boolean).join(' ') || lead.email || lead.company || lead.id;
  const properties: JCardProperty[] = [
    ['version', {}, 'text', '4.0'],
    ['uid', {}, 'text', `leadey:${lead.id}`],
    ['fn', {}, 'text', name],
    ['n', {}, 'text', [lastName, firstName, '', '', '']],
    // A list, of which departments would be the rest: so that a semicolon in a name parts nothing.
    ...(lead.company === '' ? [] : [['org', {}, 'text', [lead.company]] satisfies JCardProperty]),
    ...given('title', lead.title),
    ...addressesFor(lead.email).flatMap((email) => given('email', email, { type: 'work' })),
    ...numbersFor(lead.phone).flatMap((phone) => given('tel', phone, { type: 'work' })),
    ...given('url', parseLinkedIn(lead.linkedinUrl)?.href ?? webAddress(lead.linkedinUrl), {}, 'uri'),
    ...given('note', [campaignName, status].filter(Boolean).join(' · ')),
    ['categories', {}, 'text', 'Leadey'],
  ];
  return ICAL.stringify(['vcard', properties, []]);
}

/** What a program would write to as one: several in a field are apart; one, and what is none, stays as it is. */
function addressesFor(field: string): readonly string[] {
  const addresses = addressesOf(field);
  return addresses.length > 1 ? addresses : [field];
}

/** What a program would call as one: the numbers that a link dials, as people write them; what is none stays as it is. */
function numbersFor(field: string): readonly string[] {
  const numbers = numbersIn(field);
  if (numbers.length === 0 || (numbers.length === 1 && PAUSE.test(field))) return [forAllCallers(field)];
  return numbers.map(({ text, extension }) => (extension === '' ? text : `${text} ext. ${extension}`));
}

function given(name: string, value: string, parameters = {}, type = 'text'): JCardProperty[] {
  return value === '' ? [] : [[name, parameters, type, value]];
}

function webAddress(url: string): string {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : '';
}
