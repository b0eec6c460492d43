import { database } from './chunk-database.ts';

/** Whether the browser lets the extension store anything on the disk at all. */
export async function isDiskAllowed(): Promise<boolean> {
  try {
    await database();
    return true;
  } catch {
    // What it was that forbids it makes no difference.
    return false;
  }
}
