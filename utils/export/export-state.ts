import type { LeadeyError } from '../leadey/errors.ts';

/** `syncing`: the background syncs them all; `asking`: too many for that, so this page asks for them. */
export type ExportWay = 'sync' | 'asking';

/** How far an export has come. `found` and `total` count leads; `total` is 0 before Leadey has said. */
export type ExportState =
  | { readonly state: 'ready' }
  | {
      readonly state: 'running';
      readonly by: ExportWay;
      readonly found: number;
      readonly total: number;
      /** When it began to count, in milliseconds, and how many there were then: for the time left. */
      readonly since: { readonly at: number; readonly found: number };
      /** What holds it up; it goes on by itself. */
      readonly trouble: LeadeyError | null;
    }
  | { readonly state: 'paused'; readonly by: ExportWay; readonly found: number; readonly total: number }
  | {
      readonly state: 'done';
      readonly count: number;
      readonly missing: number;
      /** How many values got an apostrophe, because a spreadsheet would run them as a formula. */
      readonly guarded: number;
      readonly file: ExportFile;
    }
  | { readonly state: 'failed'; readonly error: LeadeyError };

export interface ExportFile {
  readonly name: string;
  readonly content: Blob;
}

/** Milliseconds that are left at the pace so far; `null` before that can be told. */
export function timeLeft(state: Extract<ExportState, { state: 'running' }>, now: number): number | null {
  const { found, total, since } = state;
  const done = found - since.found;
  const taken = now - since.at;
  return done > 0 && taken > 2000 && total > found ? ((total - found) * taken) / done : null;
}

/** Whether leaving the page loses what was fetched: more leads than are synced are in this page and nowhere else. */
export function isLostByLeaving(state: ExportState): boolean {
  return (state.state === 'running' || state.state === 'paused') && state.by === 'asking';
}
