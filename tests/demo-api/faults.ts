// What can go wrong between a client and Leadey, to be ordered by a test.

export interface FaultMatch {
  /** A string is the whole path, `/leads` or `/v1/leads`; a RegExp is tried on path and query together. */
  path?: string | RegExp;
  /** How many requests meet the fault before it ends. Default: all. */
  times?: number;
  /** How many matching requests pass first. */
  after?: number;
}

export type FaultEffect =
  /** Answered once `until` has come, where that is given. */
  | {
      kind: 'status';
      status: number;
      headers?: Record<string, string>;
      body?: string | object;
      until?: Promise<void>;
    }
  | { kind: 'rate-limited'; retryAfter?: number | string | null }
  /** The connection is cut before anything is done. */
  | { kind: 'unseen' }
  /** The connection is cut before a byte of the answer. */
  | { kind: 'reset-before' }
  /** The connection is cut in the middle of the body. */
  | { kind: 'reset-mid-body' }
  /** Never answers. */
  | { kind: 'hang' }
  /** Answers rightly, but late. */
  | { kind: 'slow'; ms: number }
  /** Answers rightly once this has come. */
  | { kind: 'held'; until: Promise<void> }
  /** Headers at once, then the body in eight pieces over this many milliseconds. */
  | { kind: 'slow-body'; ms: number }
  /** Headers and half a body, then silence on an open connection. */
  | { kind: 'stalled-body' }
  /** A complete answer whose JSON ends half-way. */
  | { kind: 'truncated-json' }
  /** 200 with this body instead. */
  | { kind: 'wrong-shape'; body: unknown }
  /** The true answer, but one item of `data` (or `data` itself, for one item) is this value. */
  | { kind: 'replace-lead'; index: number; value: unknown }
  /** The true answer with a field of so many bytes in front. */
  | { kind: 'huge'; bytes: number };

export type Fault = FaultEffect & { match?: FaultMatch };

interface Standing {
  fault: Fault;
  seen: number;
}

export class FaultList {
  #standing: Standing[] = [];

  add(fault: Fault): () => void {
    const standing: Standing = { fault, seen: 0 };
    this.#standing.push(standing);
    return () => {
      this.#standing = this.#standing.filter((other) => other !== standing);
    };
  }

  clear(): void {
    this.#standing = [];
  }

  /** The first fault that meets this request; asking counts as one request for each that matches. */
  meet(path: string, pathAndQuery: string): Fault | null {
    for (const standing of this.#standing) {
      const match = standing.fault.match ?? {};
      if (!matches(match.path, path, pathAndQuery)) continue;
      const turn = standing.seen++ - (match.after ?? 0);
      if (turn >= 0 && turn < (match.times ?? Number.POSITIVE_INFINITY)) return standing.fault;
    }
    return null;
  }
}

function matches(wanted: string | RegExp | undefined, path: string, pathAndQuery: string): boolean {
  if (wanted === undefined) return true;
  if (typeof wanted === 'string') return path === wanted || path === `/v1${wanted}`;
  // A RegExp with the `g` flag remembers where it stopped; each request is a new question.
  wanted.lastIndex = 0;
  return wanted.test(pathAndQuery);
}
