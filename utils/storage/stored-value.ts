import * as v from 'valibot';
import { browser } from 'wxt/browser';

export type Area = 'local' | 'session';

/** One item of extension storage. What is read is parsed: a value damaged or of another shape counts as absent. */
export interface StoredValue<T> {
  readonly area: Area;
  readonly key: string;
  parse(raw: unknown): T | null;
  read(): Promise<T | null>;
  write(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back on every change, with what it was before; `null` when it is gone. Returns what ends the watching. */
  watch(changed: (value: T | null, before: T | null) => void): () => void;
}

/**
 * Our own instead of WXT's `storage.defineItem`, which reads each item by itself as soon as it is defined: seven reads
 * more before a popup can draw. It also keeps a version beside an item, whose name would outlive a workspace.
 */
export function storedValue<T>(area: Area, key: string, schema: v.GenericSchema<unknown, T>): StoredValue<T> {
  const parse = (raw: unknown): T | null => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? parsed.output : null;
  };
  return {
    area,
    key,
    parse,
    read: async () => parse((await browser.storage[area].get(key))[key]),
    write: (value) => browser.storage[area].set({ [key]: value }),
    remove: () => browser.storage[area].remove(key),
    watch: (changed) => {
      const listener = (
        changes: Record<string, { newValue?: unknown; oldValue?: unknown }>,
        changedArea: string,
      ) => {
        const change = changes[key];
        if (changedArea === area && change !== undefined)
          changed(parse(change.newValue), parse(change.oldValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}
