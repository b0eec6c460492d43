import type { Company, Contact } from '../leadey/company-schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import { fold } from '../leads/fold.ts';
import type { RelatedTexts } from '../messages/requests.ts';
import { profileOf } from './linkedin.ts';
import { domainOf } from './match.ts';
import { isOfSite } from './site.ts';
import { unicodeHost } from './unicode-host.ts';

export interface FoundRecords {
  readonly companies: readonly Company[];
  readonly contacts: readonly Contact[];
}

/** Whether a company is what this text was to find: of the domain, where it is one, else of the name. */
export function isCompanyOf(text: string): (company: Company) => boolean {
  const host = domainOf(text);
  // As it stands in `RelatedTexts`, or as people write that; a name like `Booking.com` is another text.
  if (host.includes('.') && (text === host || text === unicodeHost(host)))
    return ({ domain }) => isOfSite(domainOf(domain), { kind: 'company', domain: host, host });
  return ({ name }) => isSameName(name, text);
}

/** Whether a contact is what this text was to find: of the address. A name by itself is no proof. */
export function isContactOf(text: string): (contact: Contact) => boolean {
  const address = text.toLowerCase();
  return ({ email }) => addressesOf(email.toLowerCase()).includes(address);
}

/** What may stand behind the lead these texts are of, as `matchRelated` tells: the rest only holds such a text. */
export function mayBeRelated(texts: RelatedTexts, { companies, contacts }: FoundRecords) {
  const ofCompany = texts.companies.map(isCompanyOf);
  const ofContact = texts.contacts.map(isContactOf);
  const isNamed = ({ name }: Company) => texts.companies.some((text) => isSameName(name, text));
  // Two domains in one field are none that can be compared.
  const isUnclear = ({ domain }: Company) => domain !== '' && domainOf(domain) === '';
  return {
    companies: companies.filter(
      (company) => isNamed(company) || isUnclear(company) || ofCompany.some((isMeant) => isMeant(company)),
    ),
    contacts: contacts.filter(
      (contact) => profileOf(contact.linkedinUrl) !== null || ofContact.some((isMeant) => isMeant(contact)),
    ),
  };
}

export function isSameName(name: string, other: string): boolean {
  return name !== '' && fold(name).trim() === fold(other).trim();
}
