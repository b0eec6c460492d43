/**
 * The part of a LinkedIn profile's address that names the person, the same whichever way it is written: with a
 * country's host, a locale or a query, with or without a scheme, encoded or not. `null` for other addresses.
 */
export function profileOf(address: string): string | null {
  // Words before the address (`LinkedIn: https://…`), and a scheme that was written twice.
  const trimmed = address
    .trim()
    .replace(/^.*\s(?=https?:)/is, '')
    .replace(/^(?:https?:\/*)+/i, '')
    .replace(/^\/+/, '');
  const alone = /^(?:in\/+)+([^/?#\s]+)/i.exec(trimmed)?.[1];
  if (alone !== undefined) return tidy(alone);
  const whole = `https://${trimmed}`;
  if (trimmed === '' || !URL.canParse(whole)) return null;
  const { hostname, pathname } = new URL(whole);
  if (!isLinkedIn(hostname)) return null;
  const slug = /^\/+(?:mwlite\/|m\/)?(?:in\/+)+([^/]+)/i.exec(pathname)?.[1];
  return slug === undefined ? oldProfileOf(pathname) : tidy(slug);
}

export function isLinkedIn(hostname: string): boolean {
  return /^(?:[a-z0-9-]+\.)*linkedin\.com\.?$/.test(hostname);
}

/** Addresses of before 2013 have the number apart and the other way round: `/pub/katie-knight/16/788/187`. */
function oldProfileOf(pathname: string): string | null {
  const [, name, ...number] = /^\/+pub\/+([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)/i.exec(pathname) ?? [];
  return name === undefined ? null : tidy(`${name}-${number.reverse().join('')}`);
}

/** Encoded once too often, or with what stood behind it in a sentence. */
function tidy(slug: string): string | null {
  try {
    let decoded = slug;
    for (let times = 0; times < 3 && decoded.includes('%'); times += 1) decoded = decodeURIComponent(decoded);
    const tidied = decoded
      .toWellFormed()
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s.,;)\p{Cf}]+$/u, '')
      .trim();
    return tidied === '' || tidied.length > 200 ? null : tidied;
  } catch {
    // Not an encoding of anything.
    return null;
  }
}

/** Whether a profile's address is a number of LinkedIn's own, behind which no other form of it can be told. */
export function isMemberId(profile: string): boolean {
  return /^ac[ow]aa[\w-]{10,}$/.test(profile);
}

/** `Jordan Lee` of `(3) Jordan Lee - VP Engineering - Northwind | LinkedIn`; `''` when there is no name in it. */
export function nameInTitle(title: string): string {
  const match =
    /^(?:\(\d+\+?\)\s*)?(.+?)\s*\|\s*(?:LinkedIn|Sales Navigator|Recruiter|Talent)\b[^|]*$/su.exec(title);
  const [name = ''] = (match?.[1] ?? '').split(/\s+[-–—|]\s+/u);
  return name.length > 100 ? '' : plainName(name);
}

/** Without what LinkedIn's people put around their names: emoji, nicknames in brackets, degrees, titles. */
function plainName(name: string): string {
  const [plain = ''] = name
    .replace(/[\p{Cc}\p{Cf}\p{Extended_Pictographic}]+/gu, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .split(',');
  return plain
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:dr|prof|mag|ing|dipl|mr|mrs|ms)\.\s*)+/i, '');
}
