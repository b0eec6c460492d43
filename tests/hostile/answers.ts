import fc from 'fast-check';
import { type Lie, type Mutation, mutated, mutation, replaced } from './mutate.ts';
import { oddJson } from './odd-values.ts';

/** What a hostile server answers, as data that can be printed and made smaller. */
export type HostileAnswer =
  /** The true answer, changed in places. */
  | { readonly kind: 'mutated'; readonly changes: readonly Mutation[] }
  /** The true page, with other data or counts. */
  | { readonly kind: 'replaced'; readonly lie: Lie }
  /** Valid JSON of any shape. */
  | { readonly kind: 'json'; readonly json: string }
  /** An answer that Leadey would not give: a portal's, a proxy's, or an error of its own with any headers. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly type: string;
      readonly retryAfter: string | null;
      readonly body: 'html' | 'empty' | 'envelope' | 'wrong-envelope';
    }
  /** The true answer, cut after this share of it, as if it were whole or with a broken connection. */
  | { readonly kind: 'cut'; readonly share: number; readonly breaks: boolean }
  /** Bytes that are no text. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }
  /** A redirect, or no connection: to `fetch` the same. */
  | { readonly kind: 'no-answer' }
  /** Never answers, or answers a letter at a time. */
  | { readonly kind: 'hang'; readonly drips: boolean };

const retryAfter = fc.constantFrom(
  null,
  '',
  '0',
  '1',
  '42',
  '-5',
  '1.5',
  '86400',
  '99999999999999999999',
  'soon',
  'NaN',
  'Infinity',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Thu, 01 Jan 2099 00:00:00 GMT',
  'Xxx, 99 Foo 2026',
  '1, 2',
);

const type = fc.constantFrom('application/json', 'text/html', 'text/plain; charset=utf-16', 'image/png', 'x');

export const hostileAnswer: fc.Arbitrary<HostileAnswer> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('mutated'),
      changes: fc.array(mutation, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('json'),
      json: fc.oneof(
        oddJson,
        oddJson.map((json) => `{"data":${json}}`),
        fc.tuple(oddJson, oddJson, oddJson).map(([data, ...counts]) => page(`[${data}]`, counts)),
        fc.tuple(oddJson, oddJson).map((counts) => page('[]', counts)),
        fc.array(oddJson, { maxLength: 5 }).map((entries) => page(`[${entries}]`, [])),
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('status'),
      status: fc.constantFrom(
        200,
        201,
        204,
        206,
        400,
        401,
        402,
        403,
        404,
        408,
        418,
        422,
        429,
        431,
        500,
        502,
        503,
        504,
        511,
        599,
      ),
      type,
      retryAfter,
      body: fc.constantFrom('html', 'html', 'empty', 'envelope', 'wrong-envelope'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('cut'),
      share: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      breaks: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('bytes'), bytes: fc.array(fc.nat(255), { maxLength: 20 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('no-answer') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hang'), drips: fc.boolean() }) },
);

/** Those that cannot have come from Leadey: what Leadey says is believed, and may take something away. */
export const foreignAnswer = hostileAnswer.filter(
  (answer) =>
    answer.kind !== 'mutated' && answer.kind !== 'json' && !('body' in answer && answer.body === 'envelope'),
);

function page(data: string, [totalCount = '3', totalPages = '1']: readonly string[]): string {
  return `{"data":${data},"meta":{"page":1,"pageSize":100,"totalCount":${totalCount},"totalPages":${totalPages}}}`;
}

const HTML = '<!doctype html><title>Sign in to Wi-Fi</title><script>document.title=1</script>';
const BODIES = {
  html: HTML,
  empty: '',
  envelope: JSON.stringify({ error: { message: 'No.', details: null } }),
  'wrong-envelope': '{"error":{"message":{"__proto__":1}}}',
} as const;

/** The answer as `fetch` hands it over. Rejects as `fetch` does. */
export async function respond(
  answer: HostileAnswer,
  truth: Response,
  hang: () => Promise<never>,
): Promise<Response> {
  switch (answer.kind) {
    case 'mutated':
      return again(truth, mutated(await truth.text(), answer.changes));
    case 'replaced':
      return again(truth, replaced(await truth.text(), answer.lie));
    case 'json':
      return new Response(answer.json);
    case 'status': {
      const headers = new Headers({ 'Content-Type': answer.type });
      if (answer.retryAfter !== null) headers.set('Retry-After', answer.retryAfter);
      const body = answer.status === 204 ? null : BODIES[answer.body];
      return new Response(body, { status: answer.status, headers });
    }
    case 'cut': {
      const text = await truth.text();
      const part = text.slice(0, Math.floor(text.length * answer.share));
      return again(
        truth,
        answer.breaks ? bodyOf(part, async () => Promise.reject(new TypeError('cut'))) : part,
      );
    }
    case 'bytes':
      return new Response(new Uint8Array(answer.bytes));
    case 'no-answer':
      throw new TypeError('Failed to fetch');
    case 'hang':
      return answer.drips ? again(truth, bodyOf('{"data":', hang)) : hang();
  }
}

function again({ status, headers }: Response, body: BodyInit): Response {
  return new Response(body, { status, headers: { 'Content-Type': headers.get('Content-Type') ?? '' } });
}

/** A body that begins with this text, and then waits for what comes of it. */
function bodyOf(begins: string, then: () => Promise<never>): ReadableStream<Uint8Array> {
  let begun = false;
  return new ReadableStream({
    pull: async (controller) => {
      if (begun) return then();
      begun = true;
      controller.enqueue(new TextEncoder().encode(begins));
    },
  });
}
