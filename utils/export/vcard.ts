import ICAL from 'ical.js';
import type { Lead } from '../leadey/schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import { numbersIn } from '../leads/phone-field.ts';

/** In bytes. A continued line begins with a blank, which the library does not count. */
ICAL.foldLength = 74;

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
    ...each(lead.email, addressesOf(lead.email)).flatMap((email) => given('email', email, { type: 'work' })),
    ...each(
      lead.phone,
      numbersIn(lead.phone).map(({ text }) => text),
    ).flatMap((phone) => given('tel', phone, { type: 'work' })),
    ...given('url', webAddress(lead.linkedinUrl), {}, 'uri'),
    ...given('note', [campaignName, status].filter(Boolean).join(' · ')),
    ['categories', {}, 'text', 'Leadey'],
  ];
  return ICAL.stringify(['vcard', properties, []]);
}

/** What a program would call or write to as one: several in a field are apart; one, and what is none, stays as it is. */
function each(field: string, parts: readonly string[]): readonly string[] {
  return parts.length > 1 ? parts : [field];
}

function given(name: string, value: string, parameters = {}, type = 'text'): JCardProperty[] {
  return value === '' ? [] : [[name, parameters, type, value]];
}

function webAddress(url: string): string {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : '';
}
