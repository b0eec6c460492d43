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
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/:]+\.[^/:]+:\d/.test(trimmed);
  const address = hasScheme ? trimmed : `https://${trimmed.replace(/^\/+/, '')}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // A number alone would be taken for the address of a machine.
  if (!/^https?:$/.test(url.protocol) || !/\.[a-z][a-z0-9-]+\.?$/.test(url.hostname)) return null;
  url.username = '';
  url.password = '';
  return { href: url.href, host: url.hostname, isLinkedIn: /(^|\.)linkedin\.com$/.test(url.hostname) };
}

/** `mailto:` for an address, with nothing in it that could add a subject or another recipient. */
export function mailLink(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}

/** `tel:` for a number as people write it, an extension apart from it; `null` when there is no digit in it. */
export function phoneLink(phone: string): string | null {
  const [number = '', extension = ''] = phone.split(/(?<=[\d\s])(?:ext\D*|[x#])/i);
  const dialable = number.replace(/\D/g, '');
  if (dialable === '') return null;
  const inner = extension.replace(/\D/g, '');
  return `tel:${/^\D*\+/.test(number) ? '+' : ''}${dialable}${inner === '' ? '' : `;ext=${inner}`}`;
}
