import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** Says that the interface could not start, and how to report it: without it the popup would stay blank. */
export function showFailure(root: HTMLElement): void {
  const heading = document.createElement('h1');
  heading.textContent = i18n.t('failure.title');
  const text = document.createElement('p');
  text.role = 'alert';
  text.textContent = i18n.t('failure.text', { version: browser.runtime.getManifest().version });
  root.replaceChildren(heading, text);
  root.className = 'failure';
}
