interface Flight {
  readonly answer: Promise<unknown>;
  readonly viewers: Set<string>;
  readonly controller: AbortController;
}

/** Requests in flight: the same asked twice is one call, and what nobody waits for any more is aborted on the wire. */
export interface Flights {
  /**
   * Joins the flight of this key, or starts it. A viewer waits for one flight at a time:
   * its next one supersedes the last.
   */
  join<T>(key: string, viewer: string, start: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Whoever asks from now on joins none of those under way: they are about to give up. */
  letGo(): void;
  abortAll(): void;
  /** Resolves once nobody but this viewer waits for anything. */
  quiet(viewer: string): Promise<void>;
}

export function createFlights(): Flights {
  const flights = new Map<string, Flight>();
  const leftAlone = new Set<Flight>();

  function leaveOthers(viewer: string, key: string): void {
    for (const [otherKey, flight] of flights) {
      if (otherKey === key || !flight.viewers.delete(viewer) || flight.viewers.size > 0) continue;
      flight.controller.abort();
      flights.delete(otherKey);
    }
  }

  return {
    join<T>(key: string, viewer: string, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
      leaveOthers(viewer, key);
      const running = flights.get(key);
      if (running !== undefined) {
        running.viewers.add(viewer);
        return running.answer as Promise<T>;
      }
      const controller = new AbortController();
      const answer = start(controller.signal);
      const flight = { answer, viewers: new Set([viewer]), controller };
      flights.set(key, flight);
      const land = () => {
        leftAlone.delete(flight);
        if (flights.get(key) === flight) flights.delete(key);
      };
      answer.then(land, land);
      return answer;
    },
    async quiet(viewer: string): Promise<void> {
      for (;;) {
        const others = [...flights.values()].filter(({ viewers }) =>
          [...viewers].some((name) => name !== viewer),
        );
        if (others.length === 0) return;
        await Promise.allSettled(others.map(({ answer }) => answer));
      }
    },
    letGo(): void {
      for (const flight of flights.values()) leftAlone.add(flight);
      flights.clear();
    },
    abortAll(): void {
      for (const flight of [...flights.values(), ...leftAlone]) flight.controller.abort();
      flights.clear();
    },
  };
}
