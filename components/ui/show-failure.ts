import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { webApp } from '../../utils/leadey/web-app.ts';

/** Says that the interface could not start, and how to report it: without it the popup would stay blank. */
export function showFailure(root: HTMLElement): void {
  const heading = document.createElement('h1');
  heading.textContent = i18n.t('failure.title');
  const text = document.createElement('p');
  text.role = 'alert';
  const { version } = browser.runtime.getManifest();
  text.textContent = i18n.t('failure.text', { version });
  const help = document.createElement('a');
  help.className = 'button';
  help.href = `${webApp.help}?subject=Leadey ${version}`;
  help.textContent = i18n.t('settings.help');
  root.replaceChildren(heading, text, help);
  root.className = 'failure';
  root.role = 'main';
  // Where even this fails, the words are plainer and say the same.
  drawAsEveryScreen().catch(() => {});
}

/** The styles that come after a first frame, and the window's size. */
async function drawAsEveryScreen(): Promise<void> {
  await import('../styles/deferred.css');
  const { fitWindow } = await import('../../utils/browser/fit-window.ts');
  await fitWindow();
}
