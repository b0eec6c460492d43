interface InFlightRequest {
  readonly answer: Promise<unknown>;
  readonly callers: Set<string>;
  readonly controller: AbortController;
}

/** In-flight requests: identical ones share one call, and a call that no caller waits for any more is aborted. */
export interface InFlightRequests {
  /**
   * Joins the request in flight of this key, or starts it. A caller waits for one request in flight at a time:
   * its next one supersedes the last.
   */
  join<T>(key: string, caller: string, start: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** From now on, no caller joins a request that is in flight: those are about to give up. */
  detach(): void;
  abortAll(): void;
  /** Resolves once nobody but this caller waits for anything. */
  idle(caller: string): Promise<void>;
}

export function createInFlightRequests(): InFlightRequests {
  const flights = new Map<string, InFlightRequest>();
  const leftAlone = new Set<InFlightRequest>();

  function leaveOthers(caller: string, key: string): void {
    for (const [otherKey, flight] of flights) {
      if (otherKey === key || !flight.callers.delete(caller) || flight.callers.size > 0) continue;
      flight.controller.abort();
      flights.delete(otherKey);
    }
  }

  return {
    join<T>(key: string, caller: string, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
      leaveOthers(caller, key);
      const running = flights.get(key);
      if (running !== undefined) {
        running.callers.add(caller);
        return running.answer as Promise<T>;
      }
      const controller = new AbortController();
      const answer = start(controller.signal);
      const flight = { answer, callers: new Set([caller]), controller };
      flights.set(key, flight);
      const land = () => {
        leftAlone.delete(flight);
        if (flights.get(key) === flight) flights.delete(key);
      };
      answer.then(land, land);
      return answer;
    },
    async idle(caller: string): Promise<void> {
      for (;;) {
        const others = [...flights.values()].filter(({ callers }) =>
          [...callers].some((name) => name !== caller),
        );
        if (others.length === 0) return;
        await Promise.allSettled(others.map(({ answer }) => answer));
      }
    },
    detach(): void {
      for (const flight of flights.values()) leftAlone.add(flight);
      flights.clear();
    },
    abortAll(): void {
      for (const flight of [...flights.values(), ...leftAlone]) flight.controller.abort();
      flights.clear();
    },
  };
}
