import type { Clock } from '../browser/clock.ts';
import type { Sent } from '../leadey/network.ts';
import type { World } from '../leadey/world.ts';

const MINUTE = 60_000;
/** In any minute, of one key. */
const MOST_REQUESTS = 100;
const SECRET = /leadey_sk_live_[A-Za-z0-9_-]{20,}|whk_[a-z0-9]+/;

/** Watches what goes to Leadey, and what pages and background say to each other. */
export interface Traffic {
  sending(sent: Sent, url: string): void;
  arrived(sent: Sent, status: number, headers: Readonly<Record<string, string>>): void;
  asked(text: string): void;
  answered(text: string): void;
  /** The background ended: what it has heard in this very moment it had no time to note. */
  ended(): void;
  /** The computer's clock was set, or the browser started anew: what was counted before counts no more. */
  forget(): void;
}

export function createTraffic(clock: Clock, world: World, problems: string[]): Traffic {
  const taken = new Map<string, number[]>();
  const paused = new Map<string, { readonly from: number; readonly until: number }>();
  const refused = new Map<string, number>();
  /** People may try a key again, whatever Leadey has said of it: that is one request each. */
  let tries = 0;
  const tried = new WeakSet<Sent>();

  function forgetAllBut(keys: readonly string[]): void {
    for (const counted of [taken, paused])
      for (const key of counted.keys()) if (!keys.includes(key)) counted.delete(key);
  }

  return {
    sending: (sent, url) => {
      const { key, path, at } = sent;
      if (SECRET.test(decodeURIComponent(url))) problems.push(`a secret in an address: ${url}`);
      if (key === '') return;
      const own = [...(taken.get(key) ?? []).filter((time) => at - time < MINUTE), at];
      taken.set(key, own);
      if (own.length > MOST_REQUESTS) problems.push(`${own.length} requests within a minute`);
      if (path === '/v1/me' && tries > 0) {
        tries -= 1;
        tried.add(sent);
        return;
      }
      const { from, until } = paused.get(key) ?? { from: 0, until: 0 };
      // What leaves in the very moment in which Leadey's word arrives cannot have heard it.
      if (at > from && at < until) problems.push(`${path} ${until - at} ms before Retry-After has passed`);
      const refusedAt = refused.get(key) ?? at;
      if (refusedAt < at) problems.push(`${path} with a key that was refused ${at - refusedAt} ms ago`);
    },
    arrived: (sent, status, headers) => {
      const { key, path } = sent;
      // A key that is tried is not compared with those in use: Leadey's word on it is no word on them.
      if (!path.startsWith('/v1/') || (tried.has(sent) && status !== 200)) return;
      const from = clock.passed();
      if (status === 429) paused.set(key, { from, until: from + Number(headers['Retry-After']) * 1000 });
      if (status === 401) refused.set(key, from);
      else if (status < 500) refused.delete(key);
    },
    asked: (text) => {
      const { type, how } = JSON.parse(text) as { type: string; how?: string };
      // With a workspace goes what was counted of it: nothing may be left. Any of them may go by a key that replaces it.
      const keeps = how === 'replace' ? world.ownerOf((JSON.parse(text) as { pasted: string }).pasted) : null;
      if (keeps !== null || type === 'disconnect' || type === 'start-over') forgetAllBut(keeps?.keys ?? []);
      if (type === 'connect' || type === 'reconnect') tries += 3;
      else if (type !== 'save-webhook' && SECRET.test(text)) problems.push(`a secret in a message: ${type}`);
    },
    answered: (text) => {
      if (SECRET.test(text)) problems.push(`a secret in an answer: ${text}`);
    },
    ended: () => {
      const now = clock.passed();
      for (const [key, { from }] of paused) if (from === now) paused.delete(key);
      for (const [key, from] of refused) if (from === now) refused.delete(key);
    },
    forget: () => forgetAllBut([]),
  };
}
