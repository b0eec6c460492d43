/** The parameters that the service takes notice of: one that is given twice counts as not given. */
export function readQuery(search: URLSearchParams): ReadonlyMap<string, string> {
  const once = new Map<string, string>();
  for (const name of new Set(search.keys())) {
    const [value, ...more] = search.getAll(name);
    if (value !== undefined && more.length === 0) once.set(name, value);
  }
  return once;
}

/** PostgreSQL has no place for a NUL in a text, wherever it stands. */
export function hasNul(search: URLSearchParams): boolean {
  return [...search.values()].some((value) => value.includes('\0'));
}
