import { createDirectory, type Directory, NO_DIRECTORY } from '../lookup/directory.ts';
import { readDirectory } from '../storage/stored-directory.ts';

/** The companies by which leads of this connection are matched, as the background stored them. */
export async function directoryOf(connection: string): Promise<Directory> {
  const found = await readDirectory(connection);
  return found === null ? NO_DIRECTORY : createDirectory(found.directory);
}
