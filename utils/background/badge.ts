import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { badgeOf } from '../credits/badge.ts';
import { formatClock } from '../format/dates.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Settings } from '../settings/settings.ts';
import type { Gathering } from '../storage/later-schemas.ts';
import type { Account } from '../storage/schemas.ts';

const COLOURS = {
  // Apart from the icon it stands on.
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
  gathering: Gathering | null,
  now: number,
): Promise<void> {
  const news = gathering?.news ?? 0;
  const source = account === null ? null : { ...account, credits: account.organization.credits, news };
  const badge = badgeOf(source, settings, now);
  const look = account === null ? 'signed-out-' : '';
  await browser.action.setIcon({ path: { 16: `/icons/${look}16.png`, 32: `/icons/${look}32.png` } });
  const title = titleOf(account, news, now);
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
