/**
 * The part of a LinkedIn profile's address that names the person, the same whichever way it is written: with a
 * country's host, a locale or a query, with or without a scheme, encoded or not. `null` for other addresses.
 */
export function profileOf(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed === '') return null;
  const whole = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/+/, '')}`;
  if (!URL.canParse(whole)) return null;
  const { hostname, pathname } = new URL(whole);
  if (!/^([a-z0-9-]+\.)*linkedin\.com\.?$/.test(hostname)) return null;
  const slug = /^\/+(?:mwlite\/|m\/)?in\/+([^/]+)/i.exec(pathname)?.[1];
  return slug === undefined ? null : tidy(slug);
}

function tidy(slug: string): string | null {
  try {
    const tidied = decodeURIComponent(slug).toWellFormed().normalize('NFC').toLowerCase().trim();
    return tidied === '' || tidied.length > 200 ? null : tidied;
  } catch {
    // Not an encoding of anything.
    return null;
  }
}

/** `Jordan Lee` of `(3) Jordan Lee - VP Engineering - Northwind | LinkedIn`; `''` when there is no name in it. */
export function nameInTitle(title: string): string {
  const match = /^(?:\(\d+\+?\)\s*)?(.+?)\s*\|\s*LinkedIn\s*$/su.exec(title);
  const [name = ''] = (match?.[1] ?? '').split(/\s+[-–—|]\s+/u);
  return name.length > 100 ? '' : name.replace(/\p{Cc}+/gu, ' ').trim();
}
