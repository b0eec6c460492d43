import type { Column } from './columns.ts';
import type { ColumnSet } from './file-choice.ts';

/** A line about the file itself: what it says, and of what. */
export type AboutLine = readonly [name: string, value: string | number | Date];

export interface FileParts {
  /** What a file that has room for it says about itself. */
  readonly about: readonly AboutLine[];
  /** What its sheets are called, where it has sheets. */
  readonly sheetNames: { readonly leads: string; readonly about: string };
  /** The columns as people read them; a program looks for those of `columns.ts`. */
  readonly inWords: (set: ColumnSet, columns: readonly Column[]) => readonly Column[];
  /** Lets the page go on between two parts of a long file. */
  readonly breathe: () => Promise<unknown>;
}

export interface WrittenFile {
  readonly content: Blob;
  /** How many values were made harmless, because a spreadsheet would run them as a formula. */
  readonly guarded: number;
}
