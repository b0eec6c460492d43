// PostgreSQL's ILIKE: `%` any text, `_` any one character, `\` takes the next one as it is. Letters match in
// any case; accents and Unicode forms are told apart, as nothing is normalized.

type Token = string | typeof ANY_ONE | typeof ANY_TEXT;
const ANY_ONE = Symbol('_');
const ANY_TEXT = Symbol('%');

/** As the service asks: the trimmed text anywhere in a field. Null for nothing to look for. */
export function containing(typed: string): ((text: string | null) => boolean) | null {
  const wanted = typed.trim();
  return wanted === '' ? null : ilike(`%${wanted}%`);
}

export function ilike(pattern: string): (text: string | null) => boolean {
  const tokens = tokenize(pattern.toLowerCase());
  const inner = tokens.slice(1, -1);
  if (
    tokens.at(0) === ANY_TEXT &&
    tokens.at(-1) === ANY_TEXT &&
    inner.every((token) => typeof token === 'string')
  ) {
    const wanted = inner.join('');
    return (text) => text?.toLowerCase().includes(wanted) ?? false;
  }
  return (text) => text !== null && matches([...text.toLowerCase()], tokens);
}

function tokenize(pattern: string): Token[] {
  const tokens: Token[] = [];
  let escaped = false;
  for (const character of pattern) {
    if (escaped || !'\\%_'.includes(character)) {
      tokens.push(character);
      escaped = false;
    } else if (character === '\\') escaped = true;
    else tokens.push(character === '%' ? ANY_TEXT : ANY_ONE);
  }
  return tokens;
}

/** Walks both at once and goes back only to the last `%`, so no pattern takes exponential time. */
function matches(text: readonly string[], tokens: readonly Token[]): boolean {
  let at = 0;
  let token = 0;
  let lastAny = -1;
  let resumeAt = 0;
  while (at < text.length) {
    const wanted = tokens[token];
    if (wanted === ANY_TEXT) {
      lastAny = token++;
      resumeAt = at;
    } else if (wanted === ANY_ONE || (wanted !== undefined && wanted === text[at])) {
      at++;
      token++;
    } else if (lastAny >= 0) {
      token = lastAny + 1;
      at = ++resumeAt;
    } else return false;
  }
  while (tokens[token] === ANY_TEXT) token++;
  return token === tokens.length;
}
