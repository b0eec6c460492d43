import type { Account } from './schemas.ts';
import { othersInMemory, othersOnDisk } from './stored-workspaces.ts';

/** The workspaces that are connected and not in use. Each lies where its key lies. */
export async function readOthers(current: Account | null): Promise<Account[]> {
  const [memory, disk] = await Promise.all([othersInMemory.read(), othersOnDisk.read()]);
  // A switch cut off half way leaves the one in use among them.
  return [...(memory ?? []), ...(disk ?? [])].filter(
    ({ organization }) => organization.id !== current?.organization.id,
  );
}

export async function writeOthers(others: readonly Account[]): Promise<void> {
  for (const [stored, forgetOnClose] of [
    [othersInMemory, true],
    [othersOnDisk, false],
  ] as const) {
    const own = others.filter((account) => account.forgetOnClose === forgetOnClose);
    if (own.length > 0) await stored.write(own);
    else await stored.remove();
  }
}
