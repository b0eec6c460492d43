import { browser } from 'wxt/browser';
import { hasHostAccess } from '../browser/host-access.ts';
import type { AccountService } from '../workspaces/account-service.ts';

type Connect = AccountService['connect'];

/** In milliseconds: whoever allows the host later than this does it for another reason. */
const WAITS_FOR = 10 * 60_000;

/**
 * Connects again, once the browser lets this extension reach Leadey, with what was handed in before: Firefox closes
 * the popup when it asks, and the field with the key in it. Kept in the worker's memory alone, and no longer than it.
 * Registers its listener at once.
 */
export function connectOnceAllowed(connect: Connect, now: () => number): Connect {
  let waiting: { readonly handedIn: Parameters<Connect>; readonly since: number } | null = null;
  let underWay: { readonly pasted: string; readonly answer: ReturnType<Connect> } | null = null;

  /** The page that asked, where it is still there, hands the same in again at the same moment. */
  function connectJoined(...handedIn: Parameters<Connect>): ReturnType<Connect> {
    const [pasted] = handedIn;
    if (underWay?.pasted === pasted) return underWay.answer;
    waiting = null;
    const answer = connect(...handedIn).then((result) => {
      const isWithheld = !result.ok && result.error.kind === 'no-host-permission';
      if (isWithheld) waiting = { handedIn, since: now() };
      return result;
    });
    const started = { pasted, answer };
    underWay = started;
    const end = () => {
      if (underWay === started) underWay = null;
    };
    answer.then(end, end);
    return answer;
  }

  browser.permissions.onAdded.addListener(async () => {
    const { handedIn, since } = waiting ?? {};
    if (handedIn === undefined || since === undefined || !(await hasHostAccess())) return;
    waiting = null;
    if (now() - since < WAITS_FOR) await connectJoined(...handedIn);
  });
  return connectJoined;
}
