import { profileOf } from '../lookup/linkedin.ts';
import { addressesIn } from './email-field.ts';
import { numbersIn } from './phone-field.ts';

/** A link that may be followed: `http(s)` only, and whether it leads where it says. */
export interface SafeLink {
  readonly href: string;
  readonly host: string;
  readonly isLinkedIn: boolean;
}

/**
 * `linkedinUrl` is text that users typed: often without a scheme (`linkedin.com/in/someone`), and
 * possibly `javascript:` or another host. `null` when nothing can be followed.
 */
export function parseLinkedIn(text: string): SafeLink | null {
  const tidied = tidy(text);
  const alone = /\s/.test(tidied) ? null : linkOf(tidied);
  if (alone !== null) return alone;
  // Within words, or without a host: `LinkedIn: …`, `in/someone`.
  const profile = profileOf(text);
  if (profile !== null) return linkOf(`https://www.linkedin.com/in/${encodeURIComponent(profile)}`);
  const [first = ''] = tidied.split(/\s/);
  return first.includes('.') ? linkOf(tidy(first)) : null;
}

/** Without unseen marks, quotes and brackets around it, and a scheme that was written twice. */
function tidy(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, '')
    .trim()
    .replace(/^[<"'“(]+|(?:[>"'”).,;…]|%20|%0a)+$/gi, '')
    .replace(/^(?:https?:\/*)+(?=https?:\/\/)/i, '')
    .replace(/^https?\/\//i, 'https://');
}

function linkOf(text: string): SafeLink | null {
  if (text === '') return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+\.[^/:]+:\d/.test(text);
  const address = hasScheme ? text : `https://${text.replace(/^\/+/, '')}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // A number alone would be taken for the address of a machine.
  if (!/^https?:$/.test(url.protocol) || !/\.[a-z][a-z0-9-]+\.?$/.test(url.hostname)) return null;
  url.username = '';
  url.password = '';
  return { href: url.href, host: url.hostname, isLinkedIn: /(^|\.)linkedin\.com$/.test(url.hostname) };
}

/**
 * `mailto:` for the address in a field, of several the first, with nothing in it that could add a subject or another
 * recipient. `null` when there is none: `n/a`.
 */
export function mailLink(field: string): string | null {
  const [address] = addressesIn(field);
  return address === undefined ? null : `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}

/**
 * `tel:` for a number as people write it, an extension apart from it; of two numbers, the first. `null` when there is
 * no number in it.
 */
export function phoneLink(phone: string): string | null {
  const [number] = numbersIn(phone);
  if (number === undefined) return null;
  const { text, extension } = number;
  const plus = /^\D*\+/.test(text) ? '+' : '';
  return `tel:${plus}${text.replace(/\D/g, '')}${extension === '' ? '' : `;ext=${extension}`}`;
}
