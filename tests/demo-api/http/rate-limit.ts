const MINUTE = 60_000;

interface Window {
  start: number;
  count: number;
}

/** A fixed minute for each key that starts with its first request, however the requests are spread in it. */
export class RateLimit {
  readonly #limit: number;
  readonly #windows = new Map<string, Window>();

  constructor(limit: number | false) {
    this.#limit = limit === false ? Number.POSITIVE_INFINITY : limit;
  }

  /** Counts one request; answers the seconds to wait where it is one too many, else null. */
  count(key: string, now: number): number | null {
    let window = this.#windows.get(key);
    if (!window || now >= window.start + MINUTE) {
      window = { start: now, count: 0 };
      this.#windows.set(key, window);
    }
    window.count++;
    if (window.count <= this.#limit) return null;
    return Math.max(1, Math.ceil((window.start + MINUTE - now) / 1000));
  }
}
