import { createEvent, type FakeEvent } from './events.ts';
import { isEnded } from './realm.ts';

type Items = Record<string, unknown>;
export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Keys = string | readonly string[] | Items | null | undefined;

/** One area of extension storage, as browsers have it: values are copies, and changes are told a moment later. */
export interface FakeArea {
  get(keys?: Keys): Promise<Items>;
  set(items: Items): Promise<void>;
  remove(keys: string | readonly string[]): Promise<void>;
  clear(): Promise<void>;
  readonly onChanged: FakeEvent<[Changes]>;
  /** As it is now, for who looks from outside. */
  peek(): Readonly<Record<string, string>>;
}

export interface AreaOptions {
  /** Whether a value that is written over by an equal one counts as changed, as in Firefox. */
  readonly tellsEqual: boolean;
  readonly changed: (changes: Changes) => void;
  /** Called before each call that changes something. */
  readonly beforeChange: () => void;
}

export function createArea({ tellsEqual, changed, beforeChange }: AreaOptions): FakeArea {
  // As text: nobody can change what somebody else has read.
  const items = new Map<string, string>();
  const onChanged = createEvent<[Changes]>();
  const readText = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));

  function write(next: ReadonlyMap<string, string | undefined>): void {
    const changes: Changes = {};
    for (const [name, text] of next) {
      const before = items.get(name);
      if (text === undefined) items.delete(name);
      else items.set(name, text);
      if (before === text && (text === undefined || !tellsEqual)) continue;
      const [oldValue, newValue] = [readText(before), readText(text)];
      changes[name] = {
        ...(oldValue === undefined ? {} : { oldValue }),
        ...(newValue === undefined ? {} : { newValue }),
      };
    }
    if (Object.keys(changes).length === 0) return;
    queueMicrotask(() => {
      onChanged.tell([changes]);
      changed(changes);
    });
  }

  async function change(next: () => ReadonlyMap<string, string | undefined>): Promise<void> {
    if (!isEnded()) beforeChange();
    if (isEnded()) return;
    await null;
    if (!isEnded()) write(next());
    await null;
  }

  return {
    onChanged,
    peek: () => Object.fromEntries(items),
    get: async (keys) => {
      await null;
      if (isEnded()) return {};
      if (keys === null || keys === undefined) {
        return Object.fromEntries([...items].map(([name, text]) => [name, readText(text)]));
      }
      const names = typeof keys === 'string' ? [keys] : Array.isArray(keys) ? keys : Object.keys(keys);
      return Object.fromEntries(
        names.filter((name) => items.has(name)).map((name) => [name, readText(items.get(name))]),
      );
    },
    set: (given) => {
      const texts = Object.entries(given).map(([name, value]) => [name, JSON.stringify(value)] as const);
      return change(() => new Map(texts.filter(([, text]) => text !== undefined)));
    },
    remove: (keys) => change(() => new Map([keys].flat().map((name) => [name, undefined]))),
    clear: () => change(() => new Map([...items.keys()].map((name) => [name, undefined]))),
  };
}
