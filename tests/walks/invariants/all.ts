import type { Stage } from '../stage.ts';
import { wrongInStorage } from './in-storage.ts';
import type { Ledger } from './ledger.ts';
import { wrongOnScreen } from './on-screen.ts';
import { misplacedSecrets } from './secrets.ts';

/** Throws what does not hold, after any step at all. */
export function checkAll(stage: Stage, ledger: Ledger): void {
  const wrong = [
    ...stage.problems,
    ...wrongInStorage(stage, ledger),
    ...misplacedSecrets(stage, ledger),
    ...wrongOnScreen(stage),
  ];
  if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
}
