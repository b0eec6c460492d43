import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Alert } from '../credits/alerts.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Organization } from '../leadey/schemas.ts';
import { CREDITS_PAGE } from '../leadey/web-app.ts';

const POPUP = '/popup.html';

/**
 * Shows what is to be told; without the permission, which people may take back at any time, nothing. `false` when the
 * system's notifier refused: then it is still to be told.
 */
export async function notify(
  alert: Alert,
  { id, name }: Pick<Organization, 'id' | 'name'>,
): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return true;
  listenForClicks();
  // By its subject and workspace: a later one takes the place of an earlier one that still stands there.
  const place = `${alert.about}:${id}${alert.about === 'view' ? `:${alert.name}` : ''}`;
  try {
    // Chrome shows nothing when one is created again in the place of one that was dismissed (issue 324115501).
    await browser.notifications.clear(place);
    await browser.notifications.create(place, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icons/128.png'),
      title: name,
      message: wordsOf(alert),
    });
    return true;
  } catch {
    return false;
  }
}

function wordsOf(alert: Alert): string {
  if (alert.about !== 'credits') {
    const count = i18n.t('alerts.leads', alert.count, [formatNumber(alert.count)]);
    return alert.about === 'leads' ? count : i18n.t('alerts.view', { name: alert.name, count });
  }
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

function open(place: string): void {
  const isOfCredits = place.startsWith('credits:' satisfies `${Alert['about']}:`);
  const url = isOfCredits ? CREDITS_PAGE : browser.runtime.getURL(POPUP);
  void browser.tabs.create({ url });
  void browser.notifications.clear(place);
}
