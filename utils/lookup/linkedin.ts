import { profileInUrl, tidySlug } from './linkedin-address.ts';

/** As most leads have it. */
const USUAL = /^(?:https?:\/\/)?(?:www\.)?linkedin\.com\/in\/[\w-]+\/?$/i;
/** Where an address may begin: not within another one, whatever that says of LinkedIn. */
const BEGINNING = String.raw`(?<=^|[\s<>"'“”„«(\[|,;]|:\s)`;
/** Also written twice, with a sign left out, and with LinkedIn's name once more within it. */
const SCHEME = String.raw`(?:https?(?::[\\/]*|[\\/]{2}))*[\\/@]*`;
const HOST = String.raw`(?:[a-z0-9-]+\.)*linkedin(?:\.com|\.cn)?\.?(?::\d+)?[\\/]+`;
const WRITTEN = new RegExp(
  String.raw`${BEGINNING}(?:${SCHEME}${HOST}(?:(?:comm|mwlite|m|injobs|profile)[\\/]+)*(?:in[\\/]+)+)+([^\s\\/?#&<>"'“”()[\]|,;]+)`,
  'iu',
);
const OLD = new RegExp(String.raw`${BEGINNING}${SCHEME}${HOST}pub[\\/]+[^\s<>"'“”()[\]|,;]+`, 'iu');
const ALONE = /^[\\/]*(?:in[\\/]+)+([\p{L}\p{M}\p{N}%_-]{3,})[\\/]?$/iu;

/**
 * The part of a LinkedIn profile's address that names the person, the same whichever way people write it: with a
 * country's host, a locale or a query, with or without a scheme, encoded or not, within a sentence, mangled by another
 * program. `null` for other addresses.
 */
export function profileOf(address: string): string | null {
  if (USUAL.test(address)) return tidySlug(address.replace(/^.*\/in\//i, '').replace('/', ''));
  if (!/(?:in|pub)[\\/%]/i.test(address)) return null;
  const text = withoutSlips(address);
  const slug = (WRITTEN.exec(text) ?? ALONE.exec(text))?.[1];
  if (slug !== undefined) return tidySlug(slug);
  const old = OLD.exec(text)?.[0].replace(/^(?:https?[:\\/]*)+|^[\\/@]+/i, '');
  return old !== undefined && URL.canParse(`https://${old}`) ? profileInUrl(new URL(`https://${old}`)) : null;
}

/** Encoded as a whole, with unseen marks in it, or with blanks behind its strokes. */
function withoutSlips(address: string): string {
  let text = address.replace(/\p{Cf}+/gu, '').trim();
  if (/^https?%3a/i.test(text)) {
    try {
      text = decodeURIComponent(text);
    } catch {
      // Not an encoding of anything: then it is meant as it stands there.
    }
  }
  return text.replace(/([\\/])\s+/g, '$1');
}
