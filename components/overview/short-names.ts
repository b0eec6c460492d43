/** Names of at most so many letters: the end of a long one goes, or its middle where others begin like it. */
export function shortNames(names: readonly string[], most: number): string[] {
  const cut = names.map((name) => withoutEnd([...name], most));
  return cut.map((short, place) =>
    cut.indexOf(short) === cut.lastIndexOf(short) ? short : withoutMiddle([...(names[place] ?? '')], most),
  );
}

function withoutEnd(letters: readonly string[], most: number): string {
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}

/** What tells campaigns of one name apart stands at their end. */
function withoutMiddle(letters: readonly string[], most: number): string {
  if (letters.length <= most) return letters.join('');
  const end = Math.ceil((most - 1) / 2);
  return `${letters.slice(0, most - 1 - end).join('')}…${letters.slice(-end).join('')}`;
}
