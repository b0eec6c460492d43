import type { Lead } from '../leadey/schemas.ts';
import { profileOf } from '../lookup/linkedin.ts';
import { domainOf, emailDomain } from '../lookup/match.ts';
import { EXTENSION } from './link.ts';
import { isSameNumber, numberOf, SHORTEST_NUMBER } from './phone-number.ts';

/** Tells whether a lead is what was pasted; `null` when a search is plain words. */
export type IsMeant = ((lead: Lead) => boolean) | null;

const ADDRESS = /[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]+\.[\p{L}\d-]{2,}/u;

/** The person or company that a pasted profile, web address, e-mail address or phone number stands for. */
export function recognise(search: string): IsMeant {
  const profile = profileOf(search);
  if (profile !== null) return ({ linkedinUrl }) => linkedinUrl !== '' && profileOf(linkedinUrl) === profile;
  if (/^\s*(?:https?:\/\/|www\.)/i.test(search)) return ofDomain(domainOf(search));
  const address = addressIn(search);
  // An address by itself is found as text, while it is typed.
  if (address !== null && address !== search.trim().toLowerCase())
    return ({ email }) => email.toLowerCase().includes(address);
  const dialled = search.replace(/^\s*tel:/i, '');
  const number = numberOf(dialled);
  const [main = ''] = dialled.split(EXTENSION);
  if (/^[\d\s()+./-]+$/.test(main) && number.length >= SHORTEST_NUMBER)
    return ({ phone }) => phone !== '' && isSameNumber(numberOf(phone), number);
  return null;
}

/** The e-mail address within a text, in small letters; `null` when there is none. */
export function addressIn(text: string): string | null {
  return ADDRESS.exec(text)?.[0].toLowerCase() ?? null;
}

function ofDomain(domain: string): IsMeant {
  if (domain === '') return null;
  return ({ email }) => {
    const host = emailDomain(email);
    if (host === '') return false;
    // People are at `northwind.com`, its shop is at `shop.northwind.com`.
    return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
  };
}
