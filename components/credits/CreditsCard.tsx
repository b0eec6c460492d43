import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { type CreditsLevel, creditsLevel, creditsMeter } from '../../utils/credits/level.ts';
import { formatNumber, formatWorth } from '../../utils/format/numbers.ts';
import type { Credits } from '../../utils/leadey/schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { deferred } from '../ui/lazy.tsx';
import './credits.css';

const CreditHistoryChart = deferred(
  async () => (await import('./CreditHistoryChart.tsx')).CreditHistoryChart,
);

export interface CreditsCardProps {
  readonly app: App;
  readonly clock: ReadonlySignal<number>;
}

/** What is left, its worth, how much of the plan that is, and how long it will last. */
export function CreditsCard({ app, clock }: CreditsCardProps) {
  const credits = app.state.account.value?.organization.credits;
  const course = app.state.course.value;
  if (credits === undefined) return null;
  const level = creditsLevel(credits);
  const meter = creditsMeter(credits);
  return (
    <section class={`credits ${level}`} aria-label={i18n.t('credits.region')}>
      <div class="credits-row">
        <Left key={credits.balance} balance={credits.balance} />
        {/* Said, not drawn, where the level is: to the right of that the course of the credits is drawn. */}
        <span class={level === 'calm' ? 'worth' : 'unseen'} key={credits.balance}>
          {formatWorth(credits.balance)}
        </span>
        <LevelPill level={level} />
      </div>
      {meter !== null && (
        <meter aria-label={i18n.t('credits.meter')} min={0} max={meter.max} value={meter.value} />
      )}
      <p class="fine">
        {usedWords(credits)}
        <a class="top-up" href={webApp.credits} target="_blank" rel="noreferrer">
          {i18n.t('credits.topUp')}
        </a>
      </p>
      {course.length > 1 && <CreditHistoryChart course={course} now={clock.value} />}
    </section>
  );
}

function LevelPill({ level }: { level: CreditsLevel }) {
  return level === 'calm' ? null : <span class="pill level">{i18n.t(`credits.${level}`)}</span>;
}

/** "2,840 credits left" with its number drawn large, wherever a language puts it. */
function Left({ balance }: { balance: number }) {
  const number = formatNumber(balance);
  const [before, after] = i18n.t('credits.left', balance, [number]).split(number);
  return (
    <p class="left">
      {/* An empty text is written anew at each rendering, and the browser builds the whole line again. */}
      {before !== '' && before}
      <b>{number}</b>
      {after !== '' && after}
    </p>
  );
}

function usedWords({ used, included }: Credits): string {
  return included > 0
    ? i18n.t('credits.used', { used: formatNumber(used), included: formatNumber(included) })
    : i18n.t('credits.usedOnly', { used: formatNumber(used) });
}
