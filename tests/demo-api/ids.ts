import { hash } from './random.ts';

const KINDS = { lead: 11, campaign: 12, company: 13, contact: 14 } as const;
export type IdKind = keyof typeof KINDS;

// Odd numbers have an inverse modulo 2³², so an id leads back to its index without a table.
const SPREAD = 0x9e3779b1;
const GATHER = 0x0e8b2f51;

/** A UUID that looks random and belongs to this index of this workspace alone. */
export function idOf(kind: IdKind, seed: number, index: number): string {
  const salt = KINDS[kind];
  const head = (Math.imul(index, SPREAD) ^ hash(seed, 0, salt)) >>> 0;
  const middle = hex(hash(seed, index, salt + 100));
  const tail = hex(hash(seed, index, salt + 200)) + hex(hash(seed, index, salt + 300));
  return `${hex(head)}-${middle.slice(0, 4)}-4${middle.slice(4, 7)}-a${tail.slice(0, 3)}-${tail.slice(3, 15)}`;
}

/** The index that an id was made from, or -1 for a foreign one. */
export function indexOf(kind: IdKind, seed: number, id: string): number {
  const head = Number.parseInt(id.slice(0, 8), 16);
  if (Number.isNaN(head)) return -1;
  const index = Math.imul((head ^ hash(seed, 0, KINDS[kind])) | 0, GATHER) >>> 0;
  return idOf(kind, seed, index) === id ? index : -1;
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
