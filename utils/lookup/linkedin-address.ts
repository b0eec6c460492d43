/** What a profile's address is called where there is nobody's name in it: LinkedIn's own words, and what other programs export. */
const NOBODY = /^(?:me|edit|unavailable|undefined|null|none|nan)$/;

/** The profile in an address as a browser tells it; `null` for other pages. */
export function profileInUrl({ hostname, pathname }: URL): string | null {
  if (!isLinkedIn(hostname)) return null;
  const slug = /^\/+(?:mwlite\/|m\/|comm\/)?(?:in\/+)+([^/]+)/i.exec(pathname)?.[1];
  return slug === undefined ? oldProfileOf(pathname) : tidySlug(slug);
}

export function isLinkedIn(hostname: string): boolean {
  return /^(?:[a-z0-9-]+\.)*linkedin\.com\.?$/.test(hostname);
}

/** Addresses of before 2013 have the number apart and the other way round: `/pub/katie-knight/16/788/187`. */
function oldProfileOf(pathname: string): string | null {
  const [, name, ...number] = /^\/+pub\/+([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)/i.exec(pathname) ?? [];
  return name === undefined ? null : tidySlug(`${name}-${number.reverse().join('')}`);
}

/** The name in a profile's address: it may be encoded once too often, or have along what stood behind it in a sentence. */
export function tidySlug(slug: string): string | null {
  try {
    let decoded = slug;
    for (let times = 0; times < 3 && decoded.includes('%'); times += 1) decoded = decodeURIComponent(decoded);
    const [name = ''] = decoded
      .toWellFormed()
      .normalize('NFC')
      .toLowerCase()
      .replace(/\p{Cf}+/gu, '')
      .trim()
      .split(/[/?#&]/);
    const tidied = name.replace(/[\s.,;:!*…)\]>"'”]+$/u, '');
    return tidied === '' || tidied.length > 200 || NOBODY.test(tidied) ? null : tidied;
  } catch {
    // Not an encoding of anything.
    return null;
  }
}
