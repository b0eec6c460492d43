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
  const trimmed = text.trim().replace(/^(?:https?:\/*)+(?=https?:\/\/)/i, '');
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

/** Words of four languages before an extension. */
export const EXTENSION = /(?<=[\d\s])(?:ext\D*|poste|durchwahl|dw\b|int(?:erno)?\b\.?|[x#])/i;
/** Between two numbers in one field. */
const BETWEEN = /\s*(?:[/;,]|\s(?:or|oder|ou|o|y|und|and)\s)\s*|(?<=\d\D*)(?=\+)/i;

/**
 * `tel:` for a number as people write it, an extension apart from it; of two numbers, the first. `null` when there is
 * no digit in it.
 */
export function phoneLink(phone: string): string | null {
  const [number = '', extension = ''] = firstNumber(inAscii(phone)).split(EXTENSION);
  // Behind a country's code, a zero in brackets is for callers within the country.
  const dialable = number.replace(/(\+\s*\d{1,3}\s*)\(0\)/, '$1').replace(/\D/g, '');
  if (dialable === '') return null;
  const inner = extension.replace(/\D/g, '');
  return `tel:${/^\D*\+/.test(number) ? '+' : ''}${dialable}${inner === '' ? '' : `;ext=${inner}`}`;
}

/** Fewer digits on one side are a part of the number: `030 / 1234`. */
function firstNumber(phone: string): string {
  const digits = (text: string) => text.replace(/\D/g, '').length;
  const [first = '', ...others] = phone.split(BETWEEN);
  const isSecond = others.some((part) => digits(part) >= 6);
  return isSecond && digits(first) >= 6 ? first : phone;
}

/** Digits of any script as those that can be dialled. */
function inAscii(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    if (/\d/.test(digit)) return digit;
    const code = digit.codePointAt(0) ?? 0;
    // Unicode keeps the ten digits of a script together, the zero first.
    for (let value = 0; value < 10; value += 1) {
      if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return String(value);
    }
    return digit;
  });
}
