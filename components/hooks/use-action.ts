import { useState } from 'preact/hooks';
import type { LeadeyError } from '../../utils/leadey/errors.ts';
import type { Result } from '../../utils/result.ts';

/** Runs what the background does, and keeps what went wrong with the last of it. */
export function useAction() {
  const [error, setError] = useState<LeadeyError | null>(null);
  async function run(action: Promise<Result<null, LeadeyError>>): Promise<boolean> {
    const answer = await action;
    setError(answer.ok ? null : answer.error);
    return answer.ok;
  }
  return { error, run };
}
