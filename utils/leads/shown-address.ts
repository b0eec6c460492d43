/**
 * A web address as people read it: without its scheme, and with letters in the place of their percent-encoding. Anything
 * else that is encoded stays so: a mark that turns the direction of text, for one.
 */
export function shownAddress(address: string): string {
  const short = address.replace(/^https?:\/\/(?:www\.)?/i, '');
  return short.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      const letters = decodeURIComponent(encoded);
      return /^[\p{L}\p{M}\p{N}]+$/u.test(letters) ? letters : encoded;
    } catch {
      // Not an encoding of any text.
      return encoded;
    }
  });
}
