export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

/** The envelope that every error of the service comes in. */
export function failure(
  status: number,
  message: string,
  details: object | string | null = null,
  headers: Record<string, string> = {},
): Answer {
  return json(status, { error: { message, details } }, headers);
}

export function notFound(what: string): Answer {
  return failure(404, `${what} not found`);
}

export function rateLimited(seconds: number): Answer {
  return failure(429, `Rate limit exceeded. Retry in ${seconds}s.`, null, { 'Retry-After': String(seconds) });
}

/** As unguarded database errors come out: with the query and its values in the message. */
export function databaseError(table: string, cause: string, values: readonly string[]): Answer {
  const shown = values.join(',').replaceAll('\0', '');
  return failure(
    500,
    `Failed query: select * from "${table}" where "${table}"."organization_id" = $1 order by "${table}"."created_at" desc limit $2 offset $3\nparams: ${shown}\n${cause}`,
  );
}
