import { numbersIn } from '../leads/phone-field.ts';
import { addressIn } from '../leads/recognise.ts';
import { guessDomain } from '../lookup/guess-domain.ts';
import { profileOf } from '../lookup/linkedin.ts';
import { isSharedHost } from '../lookup/shared-hosts.ts';
import { calledLike } from './about-site.ts';
import { type NewLead, NOBODY } from './new-lead.ts';
import { isCompany, isGreeting, isPersonName, isTitle } from './signature-words.ts';

/** A number with what stands before it, or two: `Tel.: +49 30 1234567`, `M 0170 123 45 67 / 030 1234567`, `(415) 555-0134`. */
const PHONE = /(?:\+|\(0?|\b0|\b(?=[2-9]\d{2}[\s.-]))[\d\s()./–-]{6,48}\d/g;
/** What stands before an address or a number and tells what it is. */
const LABEL =
  'e-?mail|mail|correo|courriel|tel(?:efono|efon|éfono|ephone)?|tél(?:éphone)?|phone|mobile?|móvil|port(?:able)?|handy|fax|web|website|linkedin';
const MARKED = new RegExp(String.raw`(?:^|[\s,;])(?:${LABEL})\s*[.:]\s*|(?:^|[\s,;])[mtpfew]\s*:\s*`, 'gi');
/**
 * The mark before a number may lack its colon: `T +49 30 1234567 M +49 171 7654321`. It is none where it may belong to
 * a name or a title: `Anna W +49 …`, `Henry Port +44 …`, `Head of R&D +49 …`.
 */
const LABELLED_PHONE = new RegExp(
  String.raw`(?:(?<=^\s*|[,;/]\s*|\d\s*)(?:${LABEL}|[tmpfdcohw])\s+|(?<=\p{L}{2,}\s+\p{L}{2,}\s+)[tmpfdcohw]\s+)?${PHONE.source}`,
  'giu',
);
/** Days, and American postcodes. */
const NO_PHONE = /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{5}-\d{4})$/;
const FAX = /fax|telefax|télécopie/i;
const WEB = /(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:\/\S*)?$/i;
/** Between the parts of a line: `Jordan Lee | VP Engineering | Northwind`. */
const BETWEEN_PARTS = /\s*[|•·]\s*|(?<!\d\s*)\s*[—–]\s*|\s*[—–]\s*(?!\s*\d)|\s+-\s+(?!\d)|\s{3,}|\t/;
/** `VP Engineering at Northwind`, in four languages. */
const AT = /^(.+?)\s+(at|@|bei|bei der|beim|chez|en)\s+(\p{Lu}.*)$/u;
/** In characters: a longer text is no signature. */
const LONGEST = 4000;

/**
 * Who a text is about: a signature in any of four languages, a line of a table, `Name <a@b.com>`, a profile's address or
 * just a name. What is not told is `''`; nothing is looked up.
 */
export function recogniseFields(text: string): NewLead {
  const lines = text
    .slice(0, LONGEST)
    .toWellFormed()
    .normalize('NFC')
    .split(/\r?\n/)
    .flatMap((line) => line.split(BETWEEN_PARTS))
    .map((line) => line.replace(/\p{Cf}/gu, '').trim())
    .filter((line) => line !== '');
  const email = firstOf(lines, (line) => addressIn(line) ?? '');
  const linkedinUrl = firstOf(lines, profileAddress);
  const words = lines.map(withoutAddresses).filter((line) => line !== '' && !isGreeting(line));
  const name = nameIn(words, email) || nameInAddress(email, words.length > 0);
  const others = words
    .filter((line) => line !== name && !isNameWith(line, name))
    .map((line) => afterName(line, name));
  return {
    ...NOBODY,
    email,
    linkedinUrl,
    phone: firstOf(lines, phoneIn),
    name,
    ...companyAndTitle(others, lines, email),
  };
}

function firstOf(lines: readonly string[], read: (line: string) => string): string {
  for (const line of lines) {
    const found = read(line);
    if (found !== '') return found;
  }
  return '';
}

/** A profile's address, whatever stands around it; `in/someone` by itself as well. */
function profileAddress(line: string): string {
  const address = /\S*linkedin\.com\/\S+|^(?:linkedin\s*:\s*)?(?:\/?in\/\S+)/i.exec(line)?.[0] ?? '';
  const slug = address === '' ? null : profileOf(address.replace(/^linkedin\s*:\s*/i, ''));
  return slug === null ? '' : `https://www.linkedin.com/in/${slug}`;
}

function phoneIn(line: string): string {
  const rest = line.replace(/\S*(?:@|:\/\/|linkedin\.com)\S*/gi, ' ');
  if (FAX.test(rest) && !/tel|phone|mobil|móvil|tél|port/i.test(rest)) return '';
  for (const [found] of rest.matchAll(PHONE)) {
    const numbers = numbersIn(found);
    const first = numbers.find(({ text }) => isPhone(text))?.text;
    if (first !== undefined) return numbers.length === 1 && isPhone(found) ? found.trim() : first;
  }
  return '';
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !NO_PHONE.test(text.trim());
}

/** A line without what is none of its words: addresses, numbers, the labels before them, and signs of lists. */
function withoutAddresses(line: string): string {
  return line
    .replace(/[<[(]?(?:mailto:)?[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+[>\])]?/gi, ' ')
    .replace(/\S*linkedin\.com\S*|(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(LABELLED_PHONE, ' ')
    .replace(MARKED, ' ')
    .replace(/^["'(*\s-]+|["')*\s,;:]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The line that is a person's name; of several, the one that the address speaks of. */
function nameIn(lines: readonly string[], email: string): string {
  const names = lines
    .flatMap((line) => [line, ...line.split(/,\s*|\s+\/\s+/).slice(0, 1)])
    .map(plainName)
    .filter(isPersonName);
  const [local = ''] = email.toLowerCase().split('@');
  const written = plain(local).replace(/([aou])e/g, '$1');
  const fits = (name: string) =>
    plain(name)
      .replace(/([aou])e/g, '$1')
      .split(/\s+/)
      .some((word) => word.length > 2 && written.includes(word));
  return names.find((name) => email !== '' && fits(name)) ?? names[0] ?? '';
}

/** Without titles before a name, and pronouns and degrees behind it. */
function plainName(line: string): string {
  return line
    .replace(/^(?:(?:dr|prof|mag|ing|dipl|mr|mrs|ms|herr|frau|mme|sra?|m)(?:\.-?\s*|\s+))+(?=\p{L})/iu, '')
    .replace(/\s*\((?:she|he|they|sie|er|elle|il|ella)\b[^)]*\)?/i, '')
    .replace(/,?\s+(?:ph\.?\s?d\.?|mba|m\.?sc\.?|b\.?sc\.?|cfa|llm)$/i, '')
    .trim();
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** `Jordan Lee` of `jordan.lee@…`, where nothing else tells. */
function nameInAddress(email: string, hasWords: boolean): string {
  const [, first, last] = /^([a-z]{2,})[._-]([a-z]{2,})@/.exec(email) ?? [];
  if (first === undefined || last === undefined || hasWords) return '';
  return [first, last].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

const isNameWith = (line: string, name: string) => name !== '' && plainName(line) === name;

/** `Jordan Lee, VP Engineering`: what stands behind the name on its line. */
function afterName(line: string, name: string): string {
  if (name === '' || !line.includes(name)) return line;
  return line.slice(line.indexOf(name) + name.length).replace(/^[\s,;:/-]+/, '');
}

function companyAndTitle(words: readonly string[], lines: readonly string[], email: string) {
  let title = '';
  let company = '';
  /** By a word that also joins a field to a title: `Ingeniero en Sistemas`. */
  let perhaps = '';
  for (const line of words) {
    const [, what = '', by = '', where = ''] = AT.exec(line) ?? [];
    const [head = '', ...tail] = line.split(/,\s+/);
    const last = tail.at(-1) ?? '';
    if (title === '' && what !== '' && isTitle(what)) {
      const isSure = by !== 'en' || /^(?:gerente|director|jef|responsable)/i.test(what);
      title = isSure ? what : line;
      if (isSure) perhaps ||= where;
    } else if (title === '' && isTitle(head) && last !== '' && !isTitle(last) && /^\p{Lu}/u.test(last)) {
      // `VP Engineering, Northwind`
      title = [head, ...tail.slice(0, -1)].join(', ');
      company ||= last;
    } else if (title === '' && isTitle(line) && !isCompany(line)) title = line;
    else if (company === '' && isCompany(line)) company = line;
  }
  return { title, company: company || perhaps || companyOfHost(lines, email) };
}

/** What a company is probably called whose own domain somebody writes from. */
function companyOfHost(lines: readonly string[], email: string): string {
  const own = email.split('@')[1] ?? '';
  const site = firstOf(lines, (line) => (/@|linkedin\./.test(line) ? '' : (WEB.exec(line)?.[1] ?? '')));
  const host = own === '' || isSharedHost(own) ? site : own;
  if (host === '' || isSharedHost(host)) return '';
  return calledLike(guessDomain(host.toLowerCase()));
}
