import type { Company, Contact } from '../leadey/company-schemas.ts';
import type { Lead } from '../leadey/schemas.ts';
import { addressesOf } from '../leads/email-field.ts';
import { fold } from '../leads/fold.ts';
import type { RelatedTexts } from '../messages/requests.ts';
import { findSite } from './find-site.ts';
import { profileOf } from './linkedin.ts';
import { companiesOfSite, domainOf, emailDomains } from './match.ts';
import { isOfSite } from './site.ts';
import { unicodeHost } from './unicode-host.ts';

type Person = Pick<Lead, 'name' | 'email' | 'company' | 'linkedinUrl'>;

interface FoundRecords {
  readonly companies: readonly Company[];
  readonly contacts: readonly Contact[];
}

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

/** Whether a company is what this text was to find: of the domain, where it is one, else of the name. */
export function isCompanyOf(text: string): (company: Company) => boolean {
  const site = findSite({ url: `https://${text}`, title: '' });
  // As it stands in `RelatedTexts`, or as people write that; a name like `Booking.com` is another text.
  if (site?.kind === 'company' && (text === site.domain || text === unicodeHost(site.domain)))
    return ({ domain }) => isOfSite(domainOf(domain), { ...site, host: site.domain });
  return ({ name }) => isSameName(name, text);
}

/** Whether a contact is what this text was to find: of the address. A name by itself is no proof. */
export function isContactOf(text: string): (contact: Contact) => boolean {
  const address = text.toLowerCase();
  return ({ email }) => addressesOf(email.toLowerCase()).includes(address);
}

/** What may stand behind the lead these texts are of, as {@link matchRelated} tells: the rest only holds such a text. */
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

function isSameName(name: string, other: string): boolean {
  return name !== '' && fold(name).trim() === fold(other).trim();
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
