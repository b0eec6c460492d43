import fc from 'fast-check';
import { ODD_TEXTS, oddJson } from './odd-values.ts';

/** One change to an answer that was true. `place` and `item` are taken modulo what there is to choose from. */
export interface Mutation {
  readonly where: 'envelope' | 'meta' | 'item' | 'field';
  readonly place: number;
  readonly item: number;
  readonly how: 'replace' | 'remove' | 'repeat' | 'add' | 'reverse';
  /** What comes in its place, as JSON writes it. */
  readonly json: string;
  /** What an added field is called. */
  readonly name: string;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.constantFrom('envelope', 'meta', 'meta', 'item', 'field', 'field', 'field'),
  place: fc.nat(),
  item: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'replace', 'replace', 'remove', 'repeat', 'add', 'reverse'),
  json: oddJson,
  name: fc.constantFrom(...ODD_TEXTS),
});

/** Parts of a page of a list, as JSON writes them. */
export interface Lie {
  readonly data?: string;
  readonly meta?: Readonly<Record<string, string>>;
}

type Container = Record<string, unknown> | unknown[];

/** The text of an answer with these changes; an answer that is no JSON stays as it is. */
export function mutated(text: string, changes: readonly Mutation[]): string {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return text;
  }
  const texts: string[] = [];
  for (const change of changes) {
    const target = targetOf(answer, change);
    if (target !== null) apply(target, change, mark(texts, change.json));
  }
  return written(answer, texts);
}

/** Stands for a JSON text until all is written: much of it no value of JavaScript would become. */
function mark(texts: string[], json: string): string {
  return `@${texts.push(json) - 1}@`;
}

function targetOf(answer: unknown, { where, item }: Mutation): Container | null {
  if (!isContainer(answer)) return null;
  if (where === 'envelope') return answer;
  const inner: unknown = Reflect.get(answer, where === 'meta' ? 'meta' : 'data');
  if (where !== 'field') return isContainer(inner) ? inner : answer;
  const one: unknown = Array.isArray(inner) ? inner[item % Math.max(1, inner.length)] : inner;
  return isContainer(one) ? one : answer;
}

function apply(target: Container, { how, place, name }: Mutation, value: string): void {
  const names = Object.keys(target);
  const chosen = names[place % Math.max(1, names.length)] ?? name;
  if (Array.isArray(target)) applyToList(target, how, Number(chosen) || 0, value);
  else if (how === 'add') define(target, name, value);
  else if (how === 'remove') delete target[chosen];
  else define(target, chosen, value);
}

function applyToList(target: unknown[], how: Mutation['how'], at: number, value: string): void {
  if (how === 'remove') target.splice(at, 1);
  else if (how === 'repeat') target.push(...target.slice(at));
  else if (how === 'add') target.push(value);
  else if (how === 'reverse') target.reverse();
  else target[at] = value;
}

/** As `JSON.parse` does it: `__proto__` is a field like any other. */
function define(target: Container, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** The true answer with these parts in the place of its own, each as JSON writes it. */
export function replaced(text: string, { data, meta = {} }: Lie): string {
  const answer = JSON.parse(text) as { meta?: object };
  const texts: string[] = [];
  const marked = Object.entries(meta).map(([name, json]) => [name, mark(texts, json)]);
  const changed = { ...answer, meta: { ...answer.meta, ...Object.fromEntries(marked) } };
  return written(data === undefined ? changed : { ...changed, data: mark(texts, data) }, texts);
}

function written(answer: unknown, texts: readonly string[]): string {
  return JSON.stringify(answer).replace(/"@(\d+)@"/g, (_, number: string) => texts[Number(number)] ?? 'null');
}
