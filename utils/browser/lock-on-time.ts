import { sendRequest } from '../messages/send-request.ts';
import { storedLockAt } from '../storage/stored-lock.ts';

/** In milliseconds. */
const LOOK_EVERY = 5000;

/**
 * Has the background lock once its time has come, where this page notices first: after a computer's sleep, browsers
 * ring alarms late, and a page that was left open would go on showing people until then.
 */
export async function lockOnTime(): Promise<void> {
  let lockAt: number | null = null;
  const look = () => {
    if (lockAt === null || lockAt > Date.now()) return;
    lockAt = null;
    void sendRequest({ type: 'lock' });
  };
  storedLockAt.watch((next) => {
    lockAt = next;
  });
  for (const sign of ['focus', 'pageshow']) addEventListener(sign, look);
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_EVERY);
  lockAt = await storedLockAt.read();
  look();
}
