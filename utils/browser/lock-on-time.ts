import { sendRequest } from '../messages/send-request.ts';
import { storedLockAt } from '../storage/stored-lock.ts';

/** In milliseconds. */
const LOOK_EVERY = 5000;

/**
 * Has the background lock once its time has come, where this page notices first: after a computer's sleep, browsers
 * ring alarms late, and a page that was left open would go on showing people until then. What somebody presses in
 * between does nothing: it would open what is to be locked, or count as use.
 */
export async function lockOnTime(): Promise<void> {
  let lockAt: number | null = null;
  let isAsked = false;
  const isDue = () => lockAt !== null && lockAt <= Date.now();
  const look = () => {
    if (!isDue() || isAsked) return;
    isAsked = true;
    void sendRequest({ type: 'lock' }).finally(() => {
      isAsked = false;
    });
  };
  const hold = (event: Event) => {
    if (!isDue()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    look();
  };
  storedLockAt.watch((next) => {
    lockAt = next;
  });
  for (const sign of ['focus', 'pageshow']) addEventListener(sign, look);
  for (const press of ['pointerdown', 'click', 'keydown']) addEventListener(press, hold, { capture: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_EVERY);
  lockAt = await storedLockAt.read();
  look();
}
