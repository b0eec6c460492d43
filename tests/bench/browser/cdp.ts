import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

type Listener = (params: unknown) => void;

/**
 * Chromium's own protocol over its pipe, and nothing automatic: libraries attach to every new target and hold
 * it until they have looked at it, which is what must not happen to a popup whose opening is measured.
 */
export class Cdp {
  readonly #out: Writable;
  readonly #waiting = new Map<number, { method: string; done: (message: Message) => void }>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #lastId = 0;
  #rest = '';

  constructor(out: Writable, input: Readable) {
    this.#out = out;
    input.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    void once(input, 'close').then(() => this.#end());
  }

  async send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<Message>((done) => this.#waiting.set(id, { method, done }));
    this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  /** Returns what ends the listening. */
  on<P>(event: string, listener: (params: P) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners);
    listeners.add(listener as Listener);
    return () => listeners.delete(listener as Listener);
  }

  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#take(JSON.parse(message) as Message);
  }

  #take(message: Message): void {
    if (message.id === undefined) {
      for (const listener of this.#listeners.get(message.method ?? '') ?? []) listener(message.params);
      return;
    }
    this.#waiting.get(message.id)?.done(message);
    this.#waiting.delete(message.id);
  }

  #end(): void {
    for (const { method, done } of this.#waiting.values()) {
      done({ error: { message: `the browser is gone (${method})` } });
    }
    this.#waiting.clear();
  }
}
