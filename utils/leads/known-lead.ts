import type { Lead } from '../leadey/schemas.ts';

/** A lead as the index holds it. */
export interface KnownLead {
  readonly lead: Lead;
  /** When Leadey last said so, in milliseconds since the epoch. */
  readonly seen: number;
}

/** Whether Leadey says the same of a lead, in whatever order its fields lie. */
export function isSameLead(a: Lead, b: Lead): boolean {
  return (Object.keys(a) as (keyof Lead)[]).every((field) => a[field] === b[field]);
}

/**
 * A total order where Leadey's has none: newest first, and by id where an import gave many one time.
 * Every lead is on exactly one page of it, whatever the page size.
 */
export function compareLeads(a: Lead, b: Lead): number {
  if (a.createdAt !== b.createdAt) {
    // As Leadey writes times they are in the order of their letters; to read 100,000 of them takes longer than a frame.
    if (isUtc(a.createdAt) && isUtc(b.createdAt)) return a.createdAt < b.createdAt ? 1 : -1;
    const newer = Date.parse(b.createdAt) - Date.parse(a.createdAt);
    if (newer !== 0) return newer;
  }
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** `2026-11-05T09:12:44.120Z` */
const UTC_LENGTH = 24;
/** Whether times in this form are in the order of their letters. */
export const isUtc = (time: string) => time.length === UTC_LENGTH && time.endsWith('Z');
