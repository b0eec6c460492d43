import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Badge, badgeOf } from '../credits/badge.ts';
import { formatClock } from '../format/dates.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Settings } from '../settings/settings.ts';
import type { Account } from '../storage/schemas.ts';
import type { SyncState } from '../storage/sync-schemas.ts';

const COLOURS = {
  // A colour that stands out from the icon.
  calm: '#192039',
  low: '#b45309',
  critical: '#c02626',
  empty: '#c02626',
  stale: '#6b7280',
} as const;

/** Draws what the toolbar icon says; the only place that does. `now` in milliseconds. */
export async function drawBadge(
  account: Account | null,
  settings: Pick<Settings, 'badge' | 'checkEvery'>,
  sync: SyncState | null,
  now: number,
): Promise<void> {
  const news = sync?.news ?? 0;
  const source = account === null ? null : { ...account, credits: account.organization.credits, news };
  const badge = badgeOf(source, settings, now);
  const look = account === null ? 'signed-out-' : '';
  // Chrome now and then fails to read the file in a worker: the figures do not wait for it, the next drawing mends it.
  const drawn = browser.action
    .setIcon({ path: { 16: `/icons/${look}16.png`, 32: `/icons/${look}32.png` } })
    .catch(() => {});
  await Promise.all([drawn, drawWords(badge, titleOf(account, news, now))]);
}

function drawWords(badge: Badge, title: string): Promise<void> {
  switch (badge.show) {
    case 'nothing':
      return draw('', COLOURS.calm, title);
    case 'refused':
      return draw('!', COLOURS.critical, title);
    case 'new-leads':
      return draw(badge.text, COLOURS.calm, title);
    case 'credits':
      return draw(badge.text, COLOURS[badge.level], title);
  }
}

async function draw(text: string, color: string, title: string): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color }),
    action.setBadgeTextColor?.({ color: '#ffffff' }),
    action.setTitle({ title }),
  ]);
}

/** `Acme Inc: 2,840 credits left, 28% of the plan (14:02)` */
function titleOf(account: Account | null, news: number, now: number): string {
  const credits = creditsTitle(account, now);
  return news === 0 ? credits : `${credits}\n${i18n.t('badge.news', news, [formatNumber(news)])}`;
}

function creditsTitle(account: Account | null, now: number): string {
  if (account === null) return i18n.t('badge.disconnected');
  const { name, credits } = account.organization;
  if (account.state === 'refused') return i18n.t('badge.refused', { name });
  const left = i18n.t('credits.left', credits.balance, [formatNumber(credits.balance)]);
  const time = formatClock(account.asOf, now);
  if (credits.included <= 0) return i18n.t('badge.left', { name, left, time });
  const share = String(Math.round((credits.balance / credits.included) * 100));
  return i18n.t('badge.share', { name, left, share, time });
}
