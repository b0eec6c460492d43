/**
 * What is asked of Leadey for what was typed: NFC, since the service tells Unicode forms apart;
 * without controls, since a NUL is a `500` for good, and without marks that nobody sees, but for those that join
 * letters; trimmed.
 */
export function normaliseSearch(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** `%` and `_` are wildcards to Leadey and `\` its escape: what people type is meant literally. */
export function escapeWildcards(search: string): string {
  return search.replace(/[\\%_]/g, '\\$&');
}
