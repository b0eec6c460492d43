import { i18n } from '#i18n';
import { courseLine } from '../utils/credits/course-line.ts';
import { type Forecast, forecast } from '../utils/credits/forecast.ts';
import type { Point } from '../utils/credits/history.ts';
import { formatDay } from '../utils/format/day.ts';
import { formatNumber } from '../utils/format/numbers.ts';
import './screens-style.ts';

const SIZE = { width: 64, height: 26 };

export interface CreditCourseProps {
  readonly course: readonly Point[];
  /** In milliseconds. */
  readonly now: number;
}

/** The balance over 30 days as a small line, how it would go on, and until when it lasts. */
export function CreditCourse({ course, now }: CreditCourseProps) {
  const seconds = Math.floor(now / 1000);
  const ahead = forecast(course, seconds);
  const line = courseLine(course, seconds, ahead, SIZE);
  return (
    <>
      {line !== null && (
        <svg
          class="course"
          role="img"
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          width={SIZE.width}
          height={SIZE.height}
        >
          <title>
            {i18n.t('credits.course', { from: formatNumber(line.first), to: formatNumber(line.last) })}
          </title>
          <path d={line.past} />
          {line.ahead !== '' && <path class="ahead" d={line.ahead} />}
          {line.renewals.map((x) => (
            <path key={x} class="renewal" d={`M${x} 1V${SIZE.height - 1}`} />
          ))}
          <circle cx={line.x} cy={line.y} r="2.4" />
        </svg>
      )}
      {ahead !== null && <Lasts ahead={ahead} now={now} />}
    </>
  );
}

function Lasts({ ahead, now }: { ahead: Forecast; now: number }) {
  const date = formatDay(ahead.emptyAt * 1000, now);
  const pace = `≈ ${formatNumber(Math.round(ahead.perDay))}`;
  return (
    <p class="lasts" title={i18n.t('credits.pace', { pace, date })}>
      {i18n.t('credits.lasts', { date })}
    </p>
  );
}
