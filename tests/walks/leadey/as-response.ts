import type { Answer } from '../../demo-api/http/answer.ts';

/** How a body comes: whole, cut with an error as Chrome tells it, or cut as if it were whole, as Firefox does. */
type Coming = 'whole' | 'breaks' | 'ends';

/**
 * An answer as `fetch` hands it over, as far as the extension looks at it. Node's own reads its body in turns of the
 * event loop that nobody can count.
 */
export function answerAs({ status, headers, body }: Answer, coming: Coming = 'whole'): Response {
  const bytes = new TextEncoder().encode(body);
  const parts = coming === 'whole' ? [bytes] : [bytes.subarray(0, bytes.length / 2)];
  const read = async () => {
    const value = parts.shift();
    if (value === undefined && coming === 'breaks') throw new TypeError('network error');
    return { value, done: value === undefined };
  };
  const cancel = async () => {};
  const response = {
    status,
    ok: status >= 200 && status < 300,
    headers: new Headers(headers),
    body: { getReader: () => ({ read, cancel }), cancel },
  };
  return response as unknown as Response;
}
