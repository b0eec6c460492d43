import type { Browser } from 'puppeteer-core';
import { runInFirefox } from './firefox-chrome.ts';
import { waitFor } from './wait-for.ts';

/** Presses a button of Firefox's question for a permission, in whichever window it stands. */
export async function answerPrompt(browser: Browser, answer: 'allow' | 'refuse'): Promise<void> {
  const button = answer === 'allow' ? 'button' : 'secondaryButton';
  const press = () =>
    runInFirefox(
      browser,
      `for (const window of Services.wm.getEnumerator('navigator:browser')) {
         const question = window.document.getElementById('addon-webext-permissions-notification');
         if (!question || window.PopupNotifications.panel.state !== 'open') continue;
         question.${button}.click();
         return true;
       }
       return false;`,
    );
  await waitFor(press, { what: 'the question for a permission' });
}
