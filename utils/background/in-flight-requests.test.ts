// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { createInFlightRequests } from './in-flight-requests.ts';

/** Flights that land when they are told to. */
function airport() {
  const flights = createInFlightRequests();
  const started: { key: string; signal: AbortSignal; land: (answer: string) => void; crash: () => void }[] =
    [];
  const join = (key: string, caller: string) =>
    flights.join(
      key,
      caller,
      (signal) =>
        new Promise<string>((land, crash) => {
          started.push({ key, signal, land, crash: () => crash(new Error('crashed')) });
        }),
    );
  return { flights, started, join };
}

describe('The same request in request in flight twice', () => {
  test('is one call with one answer for both', async () => {
    const { started, join } = airport();
    const answers = Promise.all([join('page 1', 'window'), join('page 1', 'panel')]);
    expect(started).toHaveLength(1);
    started[0]?.land('leads');
    expect(await answers).toEqual(['leads', 'leads']);
  });

  test('is a call of its own once the first has landed, well or not', async () => {
    const { started, join } = airport();
    const first = join('page 1', 'window');
    started[0]?.land('leads');
    await first;
    const second = join('page 1', 'window');
    expect(started).toHaveLength(2);
    started[1]?.crash();
    await expect(second).rejects.toThrow('crashed');
    void join('page 1', 'window');
    expect(started).toHaveLength(3);
  });
});

describe('What nobody waits for any more', () => {
  test('is aborted when its caller asks for something else', () => {
    const { started, join } = airport();
    void join('a', 'window');
    void join('ab', 'window');
    expect(started.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  test('goes on as long as somebody else waits for it', () => {
    const { started, join } = airport();
    void join('a', 'window');
    void join('a', 'panel');
    void join('ab', 'window');
    expect(started[0]?.signal.aborted).toBe(false);
    void join('b', 'panel');
    expect(started.map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
  });

  test('is asked anew, not joined, when somebody wants it after all', async () => {
    const { started, join } = airport();
    void join('a', 'window');
    void join('ab', 'window');
    const again = join('a', 'window');
    expect(started).toHaveLength(3);
    started[0]?.land('late');
    started[2]?.land('fresh');
    expect(await again).toBe('fresh');
  });

  test('is aborted for everybody when the key goes', () => {
    const { flights, started, join } = airport();
    void join('a', 'window');
    void join('b', 'panel');
    flights.abortAll();
    expect(started.every(({ signal }) => signal.aborted)).toBe(true);
    void join('a', 'window');
    expect(started).toHaveLength(3);
  });
});

describe('What is let go after trouble', () => {
  test('is not joined any more, lands for those who wait, and is still aborted when the key goes', async () => {
    const { flights, started, join } = airport();
    const waiting = join('a', 'window');
    const other = join('b', 'panel');
    flights.detach();
    void join('a', 'window');
    expect(started).toHaveLength(3);
    started[0]?.land('leads');
    expect(await waiting).toBe('leads');
    flights.abortAll();
    await vi.waitFor(() => expect(started[1]?.signal.aborted).toBe(true));
    started[1]?.land('late');
    expect(await other).toBe('late');
  });
});
