import { type Answer, failure, rateLimited } from '../../demo-api/http/answer.ts';
import type { Clock } from '../browser/clock.ts';
import { currentRealm, isEnded, never, type Realm } from '../browser/realm.ts';
import { answerAs } from './as-response.ts';
import type { World } from './world.ts';

/** What can become of a request on its way to Leadey and back. */
export type Trouble =
  | { readonly kind: 'lost' }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'half' }
  | { readonly kind: 'fails'; readonly status: 500 | 502 | 503 }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'portal'; readonly status: 200 | 401 | 404 };

/** One request, as it left the browser. */
export interface Sent {
  /** When, by the time that has really passed, in milliseconds. */
  readonly at: number;
  readonly key: string;
  readonly path: string;
}

export interface Network {
  isOnline: boolean;
  /** What becomes of the next requests. */
  readonly troubles: Trouble[];
  readonly sent: Sent[];
  /** Whether this realm waits for an answer. */
  isWaiting(realm: Realm | null): boolean;
  fetch(url: string, init: RequestInit): Promise<Response>;
}

export interface NetworkParts {
  readonly world: World;
  readonly clock: Clock;
  readonly isFirefox: boolean;
  /** How long an answer takes, in milliseconds. */
  readonly latency: () => number;
  /** Resolves when it is this answer's turn. */
  readonly turn: (label: string) => Promise<void>;
  readonly sending: (sent: Sent, url: string) => void;
  /** Leadey's own answer has arrived. */
  readonly arrived: (sent: Sent, status: number, headers: Readonly<Record<string, string>>) => void;
}

/** The way to Leadey: each request is answered by what is true when it gets there, some time later. */
export function createNetwork(parts: NetworkParts): Network {
  const { world, clock, isFirefox, latency, turn, sending, arrived } = parts;
  const onTheWay = new Map<Sent, Realm | null>();

  const wait = (ms: number) => new Promise<void>((resolve) => void clock.setTimer(resolve, ms, false));

  async function ask(url: URL, init: RequestInit): Promise<Answer> {
    const headers = init.headers as Record<string, string>;
    const authorization = headers.Authorization;
    return world.handler.answer(
      {
        method: init.method ?? 'GET',
        headers: { ...headers, authorization },
        body: async () => String(init.body ?? ''),
      },
      url,
    );
  }

  async function travel(url: URL, init: RequestInit, sent: Sent): Promise<Response> {
    const trouble = network.troubles.shift();
    if (!network.isOnline || trouble?.kind === 'lost') {
      await wait(5);
      throw new TypeError('Failed to fetch');
    }
    const ms = latency();
    await wait(ms / 2);
    if (trouble?.kind === 'portal') {
      await wait(ms / 2);
      return answerAs({ status: trouble.status, headers: {}, body: '<html>Welcome to our Wi-Fi</html>' });
    }
    const true_ = await ask(url, init);
    if (trouble?.kind === 'hangs') return never();
    await wait(ms / 2 + (trouble?.kind === 'late' ? trouble.ms : 0));
    await turn(sent.path);
    if (!network.isOnline) throw new TypeError('Failed to fetch');
    const answer = answerIn(trouble, true_);
    // Nobody hears what was given up meanwhile, and half a refusal proves nothing.
    const isHeard = !isEnded() && init.signal?.aborted !== true;
    if (isHeard && trouble?.kind !== 'half') arrived(sent, answer.status, answer.headers);
    return answerAs(answer, trouble?.kind === 'half' ? (isFirefox ? 'ends' : 'breaks') : 'whole');
  }

  const network: Network = {
    isOnline: true,
    troubles: [],
    sent: [],
    isWaiting: (realm) => [...onTheWay.values()].includes(realm),
    fetch: async (address, init) => {
      if (isEnded()) return never();
      const url = new URL(address);
      const headers = init.headers as Record<string, string>;
      const sent: Sent = {
        at: clock.passed(),
        key: headers.Authorization?.replace('Bearer ', '') ?? '',
        path: url.pathname + url.search,
      };
      network.sent.push(sent);
      sending(sent, address);
      const realm = currentRealm();
      onTheWay.set(sent, realm);
      const answer = await abortable(travel(url, init, sent), init.signal).finally(() => {
        onTheWay.delete(sent);
      });
      return realm?.isAlive === false ? never() : answer;
    },
  };
  return network;
}

function answerIn(trouble: Trouble | undefined, answer: Answer): Answer {
  switch (trouble?.kind) {
    case 'fails':
      return trouble.status === 502
        ? { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<html>Bad gateway</html>' }
        : failure(trouble.status, 'Failed query');
    case 'limited':
      return rateLimited(trouble.seconds);
    default:
      return answer;
  }
}

/** The answer, unless whoever asked gives it up before. */
function abortable<T>(answer: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    answer.then(resolve, reject);
  });
}
