// With its ending, or Node would take its own, which is going away.
import punycode from 'punycode/punycode.js';

/** A host as people write it: `münchen.de` of `xn--mnchen-3ya.de`; unchanged where it is no such encoding. */
export function unicodeHost(host: string): string {
  if (!/xn--[^.]/.test(host)) return host;
  try {
    return punycode.toUnicode(host);
  } catch {
    // Not an encoding of anything: shown as it is.
    return host;
  }
}
