import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { formatNumber } from '../format/numbers.ts';
import { CREDITS_PAGE } from '../leadey/web-app.ts';
import type { Alert } from './alerts.ts';

const POPUP = '/popup.html';

/** Shows what is to be told; without the permission, which people may take back at any time, nothing. */
export async function notify(alert: Alert, organization: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  listenForClicks();
  // By its subject: a later one takes the place of an earlier one that still stands there.
  await browser.notifications.create(alert.about, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: organization,
    message: wordsOf(alert),
  });
}

function wordsOf(alert: Alert): string {
  if (alert.about === 'leads') return i18n.t('alerts.leads', alert.count, [formatNumber(alert.count)]);
  switch (alert.level) {
    case 'low':
      return i18n.t('alerts.low');
    case 'critical':
      return i18n.t('alerts.critical');
    case 'empty':
      return i18n.t('alerts.empty');
  }
}

/** Opens what it is about. The permission may have come a moment ago, and its API with it. */
export function listenForClicks(): void {
  if (!browser.notifications?.onClicked.hasListener(open)) browser.notifications?.onClicked.addListener(open);
}

function open(about: string): void {
  const url = about === ('credits' satisfies Alert['about']) ? CREDITS_PAGE : browser.runtime.getURL(POPUP);
  void browser.tabs.create({ url });
  void browser.notifications.clear(about);
}
