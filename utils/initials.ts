/** At most two letters for a name's round: the first of its first and of its last word. */
export function initials(name: string): string {
  const words = name.split(/[\s@.]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last].map((word) => [...(word ?? '').toLocaleUpperCase()][0] ?? '').join('');
}
