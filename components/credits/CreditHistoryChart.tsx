import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Forecast, forecast } from '../../utils/credits/forecast.ts';
import type { Point } from '../../utils/credits/history.ts';
import { courseLine } from '../../utils/credits/history-line.ts';
import { formatDayAhead } from '../../utils/format/dates.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import '../styles/deferred.css';
import './credit-history-chart.css';

const SIZE = { width: 92, height: 26 };
/** In pixels. In less width, the history is only described for screen readers. */
const LEAST = 40;
/** From the words to the picture, and from that to the card's edge. */
const AROUND = 10 + 14;

export interface CreditCourseProps {
  readonly course: readonly Point[];
  /** In milliseconds. */
  readonly now: number;
}

/** The balance over 30 days as a small line, how it would go on, and until when it lasts. */
export function CreditHistoryChart({ course, now }: CreditCourseProps) {
  const seconds = Math.floor(now / 1000);
  const ahead = forecast(course, seconds);
  const { picture, width } = useRoom(course);
  const line = courseLine(course, seconds, ahead, { ...SIZE, width });
  return (
    <>
      {line !== null && (
        <svg
          ref={picture}
          class={width > LEAST ? 'course' : 'course unseen'}
          role="img"
          viewBox={`0 0 ${width} ${SIZE.height}`}
          width={width}
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

/** How wide the picture can be beside the words of the card, in pixels. */
function useRoom(course: readonly Point[]) {
  const picture = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(SIZE.width);
  useLayoutEffect(() => {
    const card = picture.current?.parentElement;
    if (!card) return;
    const words = [...card.querySelectorAll('.credits-row > :not(.unseen)')];
    const end = Math.max(...words.map((word) => word.getBoundingClientRect().right));
    const room = card.getBoundingClientRect().right - end - AROUND;
    setWidth(Math.max(LEAST, Math.min(SIZE.width, Math.floor(room))));
  }, [course]);
  return { picture, width };
}

function Lasts({ ahead, now }: { ahead: Forecast; now: number }) {
  const date = formatDayAhead(ahead.emptyAt * 1000, now);
  const pace = `≈ ${formatNumber(Math.round(ahead.perDay))}`;
  return (
    <p class="lasts" title={i18n.t('credits.pace', { pace, date })}>
      {i18n.t('credits.lasts', { date })}
    </p>
  );
}
