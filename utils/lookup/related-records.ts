import type { Company, Contact } from '../leadey/company-schemas.ts';
import type { Lead } from '../leadey/schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import type { RelatedTexts } from '../messages/requests.ts';
import { findSite } from './find-site.ts';
import { profileOf } from './linkedin.ts';
import { companiesOfSite, emailDomains } from './match.ts';
import { type FoundRecords, isSameName } from './meant-records.ts';

type Person = Pick<Lead, 'name' | 'email' | 'company' | 'linkedinUrl'>;

/** Each text is a request; one for companies may be several. */
const MOST_TEXTS = 3;
const LONGEST_TEXT = 300;

/**
 * What to search for behind a lead: the company by the domain of the e-mail address, else by its name; the contact
 * by the address, else by the name where a LinkedIn profile tells namesakes apart. Empty where nothing would tell.
 */
export function relatedTexts(lead: Person): RelatedTexts {
  const [address = ''] = addressesOf(lead.email);
  const contacts = worthAsking([address, profileOf(lead.linkedinUrl) === null ? '' : lead.name]);
  const companies = worthAsking([siteOf(lead)?.domain ?? '', lead.company]);
  return { contacts, companies: companies.slice(0, MOST_TEXTS - contacts.length) };
}

/** Which of those found stand behind this lead. A name that several companies bear tells of none. */
export function matchRelated(
  lead: Person,
  found: FoundRecords,
): { company: Company | null; contact: Contact | null } {
  const site = siteOf(lead);
  const [ofSite] = site === null ? [] : companiesOfSite(found.companies, site);
  const namesakes = found.companies.filter(({ name }) => isSameName(name, lead.company));
  const [named] = namesakes.length === 1 ? namesakes : [];
  const contact = found.contacts.find(isRelated(lead));
  return { company: ofSite ?? named ?? null, contact: contact ?? null };
}

function isRelated({ email, linkedinUrl }: Person): (contact: Contact) => boolean {
  const addresses = addressesOf(email.toLowerCase());
  const profile = profileOf(linkedinUrl);
  return (contact) =>
    addressesOf(contact.email.toLowerCase()).some((address) => addresses.includes(address)) ||
    (profile !== null && profileOf(contact.linkedinUrl) === profile);
}

/** Of several addresses, the first whose domain tells of a company. */
function siteOf({ email }: Person) {
  const sites = emailDomains(email).map((host) => findSite({ url: `https://${host}`, title: '' }));
  return sites.find((site) => site?.kind === 'company') ?? null;
}

function worthAsking(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '' && text.length <= LONGEST_TEXT);
}
