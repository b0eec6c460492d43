import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Point } from '../../utils/credits/history.ts';
import { formatDay } from '../../utils/format/dates.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import { type CreditCourse, creditCourse } from '../../utils/overview/credit-course.ts';
import { Figure } from './Figure.tsx';
import type { Picture } from './pictures.ts';

const SPANS = [30, 90, 365] as const;

interface CreditFigureProps {
  readonly points: readonly Point[];
  readonly now: number;
}

/** The credits over a month, a quarter or a year, with what raised them and how they go on. */
export function CreditFigure({ points, now }: CreditFigureProps) {
  const [days, setDays] = useState<(typeof SPANS)[number]>(30);
  const course = useMemo(() => creditCourse(points, days, now), [points, days, now]);
  const picture = useMemo((): Picture | null => course && { kind: 'course', course }, [course]);
  const title = i18n.t('overview.credits');
  if (course === null || picture === null)
    return (
      <section class="card wide" aria-label={title}>
        <h2>{title}</h2>
        <p class="calm">{i18n.t('overview.noCourse')}</p>
      </section>
    );
  return (
    <Figure
      wide
      title={title}
      picture={picture}
      now={now}
      table={() => <CourseTable course={course} now={now} />}
    >
      <span class="spans">
        {SPANS.map((span) => (
          <button
            key={span}
            type="button"
            class="chip"
            aria-pressed={span === days}
            onClick={() => setDays(span)}
          >
            {i18n.t('overview.days', { days: String(span) })}
          </button>
        ))}
      </span>
    </Figure>
  );
}

function CourseTable({ course: { past, rises, ahead }, now }: { course: CreditCourse; now: number }) {
  const whyAt = new Map(rises.map(({ at, why }) => [at, why]));
  const end = ahead.at(-1);
  return (
    <table>
      <caption class="unseen">{i18n.t('overview.credits')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('overview.day')}</th>
          <th scope="col">{i18n.t('overview.balance')}</th>
          <th scope="col">{i18n.t('overview.event')}</th>
        </tr>
      </thead>
      <tbody>
        {past.map(({ at, balance }) => (
          <tr key={at}>
            <th scope="row">{formatDay(at, now)}</th>
            <td>{formatNumber(balance)}</td>
            <td>{riseWords(whyAt.get(at))}</td>
          </tr>
        ))}
        {end !== undefined && (
          <tr>
            <th scope="row">{formatDay(end.at, now)}</th>
            <td>{formatNumber(end.balance)}</td>
            <td>{i18n.t('overview.forecast')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function riseWords(why: 'renewal' | 'top-up' | undefined): string {
  switch (why) {
    case 'renewal':
      return i18n.t('overview.renewals');
    case 'top-up':
      return i18n.t('overview.topUps');
    case undefined:
      return '';
  }
}
