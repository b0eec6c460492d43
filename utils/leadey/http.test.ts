// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NOON } from '../../tests/unit/samples.ts';
import type { LeadeyError } from './errors.ts';
import { getJson, type HttpEnvironment, type Send } from './http.ts';
import { LARGEST_ANSWER } from './read-json.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOON }));

/** A call that never answers and ends only when it is given up, as `fetch` does. */
const silence: Send = (_, signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
const lost: Send = () => Promise.reject(new TypeError('Failed to fetch'));
const status = (code: number, body = '{}', headers = {}): Send => {
  return async () => new Response(body, { status: code, headers });
};
const good = status(200, '{"data":1}');
const page = (body: string) => status(200, body, { 'Content-Type': 'text/html; charset=utf-8' });

interface Asked {
  readonly answer: ReturnType<typeof getJson>;
  readonly attempts: () => number;
  readonly controller: AbortController;
}

/** Asks; the first attempt meets the first of these, and so on, the last for all that follow. */
function ask(sends: readonly Send[], other: Partial<HttpEnvironment> = {}): Asked {
  let attempts = 0;
  const send: Send = (url, signal) => {
    attempts += 1;
    return (sends[attempts - 1] ?? sends.at(-1) ?? lost)(url, signal);
  };
  const usual = {
    send,
    admit: async () => null,
    now: Date.now,
    isOnline: () => true,
    failing: new Set<string>(),
  };
  const environment = { ...usual, ...other };
  const controller = new AbortController();
  const answer = getJson(environment, 'https://backend.leadey.ai/v1/me', controller.signal);
  return { answer, attempts: () => attempts, controller };
}

/** The outcome once all pauses are over, and how many milliseconds they took. */
async function outcome({ answer, attempts }: Asked) {
  await vi.runAllTimersAsync();
  const result = await answer;
  return { result: result.ok ? 'well' : result.error.kind, attempts: attempts(), took: Date.now() - NOON };
}

describe('Trouble that may pass is tried again, at most twice more', () => {
  test('a good answer needs one attempt', async () => {
    expect(await outcome(ask([good]))).toEqual({ result: 'well', attempts: 1, took: 0 });
  });

  test.each([
    ['a 500, then well again', status(500)],
    ['a web page of a proxy, then well again', status(502, '<h1>Bad Gateway</h1>')],
    ['a lost connection, then well again', lost],
    [
      'half an answer, as Firefox hands over a cut connection, then well again',
      status(200, '{"data":[{"id":'),
    ],
  ])('%s', async (_, trouble) => {
    expect(await outcome(ask([trouble, good]))).toMatchObject({ result: 'well', attempts: 2 });
  });

  test.each([
    ['a 500 for good', status(500), 'server'],
    ['a web page of a proxy for good', status(502, '<html>Bad Gateway</html>'), 'server'],
    ['a 503 for good', status(503), 'server'],
    ['a lost connection for good', lost, 'offline'],
    ['half an answer for good', status(200, '{"data":[{"id":'), 'bad-response'],
  ])('%s ends after three attempts and about two seconds', async (_, trouble, kind) => {
    const { result, attempts, took } = await outcome(ask([trouble]));
    expect([result, attempts]).toEqual([kind, 3]);
    expect(took).toBeGreaterThan(1000);
    expect(took).toBeLessThan(2100);
  });

  test('each pause is longer than the one before', async () => {
    const times: number[] = [];
    const noting: Send = (url, signal) => {
      times.push(Date.now() - NOON);
      return status(500)(url, signal);
    };
    await outcome(ask([noting]));
    const [first = 0, second = 0, third = 0] = times;
    expect(first).toBe(0);
    expect(second).toBeGreaterThanOrEqual(300);
    expect(second).toBeLessThanOrEqual(500);
    expect(third - second).toBeGreaterThanOrEqual(900);
    expect(third - second).toBeLessThanOrEqual(1500);
  });

  test('without a network there is nothing to try again', async () => {
    expect(await outcome(ask([lost], { isOnline: () => false }))).toMatchObject({
      result: 'offline',
      attempts: 1,
    });
  });

  test.each([400, 401, 402, 403, 404, 429, 431])('a %i is never tried again', async (code) => {
    const { attempts, took } = await outcome(ask([status(code, '')]));
    expect([attempts, took]).toEqual([1, 0]);
  });

  test('a 429 says when to go on', async () => {
    const refusal = '{"error":{"message":"Rate limit exceeded. Retry in 42s.","details":null}}';
    const { answer } = ask([status(429, refusal, { 'Retry-After': '42' })]);
    expect(await answer).toEqual({ ok: false, error: { kind: 'rate-limited', retryAt: NOON + 42_000 } });
  });
});

describe('No answer', () => {
  test('an attempt is given up after 10 seconds, the whole after 25', async () => {
    const asked = ask([silence]);
    await vi.advanceTimersByTimeAsync(9999);
    expect(asked.attempts()).toBe(1);
    await vi.advanceTimersByTimeAsync(600);
    expect(asked.attempts()).toBe(2);
    const { result, took } = await outcome(asked);
    expect([result, took]).toEqual(['timeout', 25_000]);
  });

  test('a body that stops half-way counts as none', async () => {
    const half: Send = async (_, signal) => {
      const start = (stream: ReadableStreamDefaultController) => {
        stream.enqueue(new TextEncoder().encode('{"data":'));
        signal.addEventListener('abort', () => stream.error(signal.reason));
      };
      return new Response(new ReadableStream({ start }));
    };
    expect(await outcome(ask([half, good]))).toMatchObject({ result: 'well', attempts: 2 });
  });

  test('nothing is left ticking after an answer', async () => {
    await ask([good]).answer;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('What is no longer wanted', () => {
  test('is aborted on the wire, and not asked again', async () => {
    const asked = ask([silence]);
    await vi.advanceTimersByTimeAsync(100);
    asked.controller.abort();
    expect(await outcome(asked)).toMatchObject({ result: 'superseded', attempts: 1, took: 100 });
  });

  test('does not wait out the pause before another attempt', async () => {
    const asked = ask([status(500), good]);
    await vi.advanceTimersByTimeAsync(50);
    asked.controller.abort();
    expect(await outcome(asked)).toMatchObject({ result: 'superseded', attempts: 1, took: 50 });
  });
});

describe('Answers that are none', () => {
  test.each([
    ['JSON that ends half-way', '{"data":[{"id":', 3],
    ['a text that is no JSON', 'OK', 3],
    ['nothing', '', 3],
    ['megabytes', `{"data":"${'x'.repeat(LARGEST_ANSWER)}"}`, 1],
  ])(
    '%s: an answer that cannot be read, asked for no more often than may help',
    async (_, body, attempts) => {
      expect(await outcome(ask([status(200, body)]))).toMatchObject({ result: 'bad-response', attempts });
    },
  );

  test('of 10 MB no more is read than could be true', async () => {
    let sent = 0;
    const pull = (stream: ReadableStreamDefaultController) => {
      sent += 100_000;
      if (sent > 10_000_000) stream.close();
      else stream.enqueue(new Uint8Array(100_000).fill(32));
    };
    await ask([async () => new Response(new ReadableStream({ pull }))]).answer;
    expect(sent).toBeLessThan(LARGEST_ANSWER + 400_000);
  });

  test('letters that arrive in pieces are put together', async () => {
    const bytes = new TextEncoder().encode('{"name":"Zoë"}');
    const start = (stream: ReadableStreamDefaultController) => {
      for (const byte of bytes) stream.enqueue(new Uint8Array([byte]));
      stream.close();
    };
    const { answer } = ask([async () => new Response(new ReadableStream({ start }))]);
    expect(await answer).toEqual({ ok: true, value: { name: 'Zoë' } });
  });

  test("a 5xx leaves nothing of the server's words related", async () => {
    const asked = ask([status(500, '{"error":{"message":"insert into leads …"}}')]);
    await vi.runAllTimersAsync();
    expect(JSON.stringify(await asked.answer)).not.toContain('insert');
  });
});

describe('What is not admitted', () => {
  const limited: LeadeyError = { kind: 'rate-limited', retryAt: NOON + 1 };

  test('does not reach the wire', async () => {
    const asked = ask([good], { admit: async () => limited });
    expect(await asked.answer).toEqual({ ok: false, error: limited });
    expect(asked.attempts()).toBe(0);
  });

  test('is asked before every attempt, since each counts', async () => {
    const admit = vi.fn<() => Promise<LeadeyError | null>>().mockResolvedValueOnce(null);
    admit.mockResolvedValueOnce(limited);
    expect(await outcome(ask([status(500)], { admit }))).toMatchObject({
      result: 'rate-limited',
      attempts: 1,
    });
  });
});

describe('A refusal counts only in Leadey’s own words', () => {
  const refusal = '{"error":{"message":"Not found.","details":null}}';
  const OTHERS_WORDS = ['<h1>Sign in here</h1>', '', '{"message":"blocked"}', '{"error":"no"}', '[]'];

  test.each([
    [401, 'bad-key'],
    [402, 'no-credits'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [429, 'rate-limited'],
  ])(
    'a %i of Leadey is believed; that of a portal, a filter or a proxy takes nothing away',
    async (code, kind) => {
      expect(await outcome(ask([status(code, refusal)]))).toMatchObject({ result: kind, attempts: 1 });
      for (const body of OTHERS_WORDS)
        expect(await outcome(ask([status(code, body)]))).toMatchObject({
          result: 'intercepted',
          attempts: 1,
        });
    },
  );

  test.each([
    ['says that it asks', status(511, '<h1>Sign in</h1>')],
    ['answers with its page as if all were well', page('<!doctype html><title>Sign in</title>')],
    ['answers with a page of many megabytes', page('x'.repeat(LARGEST_ANSWER + 1))],
    ['answers with an empty page', page('')],
  ])('a network to be signed in to that %s is no trouble of Leadey, and is asked once', async (_, send) => {
    expect(await outcome(ask([send]))).toMatchObject({ result: 'intercepted', attempts: 1 });
  });

  test('what Leadey says is read, whatever somebody on the way calls it', async () => {
    expect(await outcome(ask([page('{"data":1}')]))).toMatchObject({ result: 'well', attempts: 1 });
  });
});

describe('What goes wrong', () => {
  test('is told at once, with each attempt; what goes well is not', async () => {
    const heard: string[] = [];
    const noted = { heard: async ({ kind }: LeadeyError) => void heard.push(kind) };
    await outcome(ask([lost, status(500), good], noted));
    expect(heard).toEqual(['offline', 'server']);
  });

  test('is returned at once to who wants no second attempt', async () => {
    expect(await outcome(ask([status(500), good], { once: true }))).toMatchObject({
      result: 'server',
      attempts: 1,
    });
  });
});

describe('After trouble at Leadey, Chrome refuses requests there for a while', () => {
  test('which is told as Leadey’s trouble, and as a lost connection once Leadey has answered again', async () => {
    const failing = new Set<string>();
    expect(await outcome(ask([status(500)], { failing }))).toMatchObject({ result: 'server' });
    expect(await outcome(ask([lost], { failing }))).toMatchObject({ result: 'server' });
    expect(await outcome(ask([good], { failing }))).toMatchObject({ result: 'well' });
    expect(await outcome(ask([lost], { failing }))).toMatchObject({ result: 'offline' });
  });

  test('an attempt without an answer, or one that nobody wants any more, tells nothing of Leadey', async () => {
    const failing = new Set(['/v1/me']);
    const given = ask([silence], { failing, once: true });
    expect(await outcome(given)).toMatchObject({ result: 'timeout' });
    const unwanted = ask([silence], { failing });
    await vi.advanceTimersByTimeAsync(1);
    unwanted.controller.abort();
    expect(await outcome(unwanted)).toMatchObject({ result: 'superseded' });
    expect(failing).toEqual(new Set(['/v1/me']));
  });

  test('but a machine without a network is told so', async () => {
    const failing = new Set(['/v1/me']);
    expect(await outcome(ask([lost], { failing, isOnline: () => false }))).toMatchObject({
      result: 'offline',
    });
  });
});
