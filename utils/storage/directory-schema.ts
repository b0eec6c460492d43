import * as v from 'valibot';
import { instant } from './schemas.ts';

/** A company as `utils/lookup/directory-entry.ts` makes it: name, host, slug, and whether it is doubtful. */
type Entry = [name: string, host: string, slug: string, isDoubtful: boolean];
const EntriesSchema = v.custom<Entry[]>((value) => Array.isArray(value) && value.every(isEntry));

/** Leadey's directory of companies, those of them that leads are matched by, and how far its reading has come. */
export const StoredDirectorySchema = v.object({
  isWhole: v.boolean(),
  entries: EntriesSchema,
  reading: v.object({
    /** The page it comes to next; 1 where none is under way. */
    page: v.number(),
    entries: EntriesSchema,
    /** The companies of the page before, by id. */
    shown: v.array(v.string()),
  }),
});

/** What is known of it without unsealing it. */
export const DirectoryProgressSchema = v.object({
  /** How often what leads are matched by has changed; 0 where there is none. */
  version: v.number(),
  /** When it was last read to its end. */
  readAt: instant,
  /** When the day's requests began to be counted, and how many there were since. */
  dayAt: instant,
  asked: v.number(),
});

export type StoredDirectory = v.InferOutput<typeof StoredDirectorySchema>;
export type DirectoryProgress = v.InferOutput<typeof DirectoryProgressSchema>;

export const NO_PROGRESS: DirectoryProgress = { version: 0, readAt: 0, dayAt: 0, asked: 0 };
const NOT_READING: StoredDirectory['reading'] = { page: 1, entries: [], shown: [] };
export const NOTHING_READ: StoredDirectory = { isWhole: false, entries: [], reading: NOT_READING };

/** Written out, since 10,000 pass through here while somebody waits for a list. */
function isEntry(entry: unknown): entry is Entry {
  if (!Array.isArray(entry) || entry.length !== 4 || typeof entry[3] !== 'boolean') return false;
  return typeof entry[0] === 'string' && typeof entry[1] === 'string' && typeof entry[2] === 'string';
}
