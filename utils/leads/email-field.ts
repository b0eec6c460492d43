/** What stands around an address, or between two, and is in none that people have. */
const AROUND = String.raw`\s<>()[\]{},;:|/\\"“”„«»…、。?&=`;
const ADDRESS = new RegExp(
  String.raw`(?!')[^${AROUND}@]+@[^${AROUND}@'!]+\.[\p{L}\d-]{2,}(?!\.?[\p{L}\d-])`,
  'gu',
);

/** Most fields hold one address and nothing else. */
const ALONE = /^[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}$/i;

/**
 * The e-mail addresses in a field or a text, as they are written there: people write two into one field, a name before
 * an address and what it is for behind it. Marks that nobody sees are taken off.
 */
export function addressesIn(text: string): string[] {
  if (ALONE.test(text)) return [text];
  const tidied = text.includes('%40') ? text.replaceAll('%40', '@') : text;
  return (
    tidied
      .replace(/\p{Cf}+/gu, '')
      .replaceAll('＠', '@')
      .match(ADDRESS) ?? []
  );
}

/** As {@link addressesIn}, of a field for e-mail: blanks around the sign are slips there. */
export function addressesOf(field: string): string[] {
  return addressesIn(/\s@|@\s/.test(field) ? field.replace(/\s*@\s*/g, '@') : field);
}
