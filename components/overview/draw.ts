import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type Scale,
  Tooltip,
} from 'chart.js';
import { i18n } from '#i18n';
import { formatDay } from '../../utils/format/dates.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { ViewQuery } from '../../utils/leads/saved-views.ts';
import type { CreditCourse } from '../../utils/overview/credit-course.ts';
import { type Palette, paletteOf } from './palette.ts';
import type { Picture } from './pictures.ts';
import { shortNames } from './short-names.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface Drawn {
  readonly picture: Picture;
  /** In milliseconds since the epoch. */
  readonly now: number;
  /** Called with what a bar stands for that was pressed. */
  readonly onShow: (view: ViewQuery) => void;
}

/** Draws a picture; what is returned takes it away again. */
export function draw(canvas: HTMLCanvasElement, { picture, now, onShow }: Drawn): () => void {
  const context = canvas.getContext('2d');
  if (context === null) return () => {};
  const palette = paletteOf(document.body, context);
  const config = configOf(picture, palette, now);
  const shows = picture.kind === 'bars' ? picture.rows.map((row) => row.shows) : [];
  const viewAt = (elements: readonly { index: number }[]) => shows[elements[0]?.index ?? -1] ?? null;
  const chart = new Chart(canvas, {
    ...config,
    options: {
      ...config.options,
      onClick: (_, elements) => {
        const view = viewAt(elements);
        if (view !== null) onShow(view);
      },
      onHover: (_, elements) => {
        canvas.style.cursor = viewAt(elements) === null ? '' : 'pointer';
      },
    },
  });
  return () => chart.destroy();
}

function configOf(picture: Picture, palette: Palette, now: number): ChartConfiguration {
  switch (picture.kind) {
    case 'bars':
      return bars(picture, palette);
    case 'course':
      return course(picture.course, palette, now);
  }
}

function bars(
  { lies, series, rows }: Extract<Picture, { kind: 'bars' }>,
  palette: Palette,
): ChartConfiguration {
  const ticks = { color: palette.dim };
  const counts = {
    stacked: true,
    beginAtZero: true,
    grid: { color: palette.line },
    ticks: { ...ticks, precision: 0, callback: numberTick },
  };
  const shortened = lies ? { callback: shortName } : {};
  const names = {
    stacked: true,
    grid: { display: false },
    // Never at a slant: what has no room is left out, and the table has it.
    ticks: { ...ticks, ...shortened, autoSkipPadding: 12, maxRotation: 0 },
  };
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: series.map((label, place) => ({
        label,
        data: rows.map(({ values }) => values[place] ?? 0),
        backgroundColor: palette.fill(place),
        borderColor: palette.card,
        borderWidth: series.length > 1 ? 1 : 0,
        borderRadius: series.length > 1 ? 0 : 3,
        maxBarThickness: 28,
      })),
    },
    options: {
      ...plain(),
      indexAxis: lies ? 'y' : 'x',
      scales: lies ? { x: counts, y: names } : { x: names, y: counts },
      plugins: {
        legend: {
          display: series.length > 1,
          position: 'bottom',
          labels: { color: palette.ink, boxWidth: 16 },
        },
      },
    },
  };
}

/** The share of a picture that names may take, and about how wide a letter is, in pixels. */
const NAMES_SHARE = 0.4;
const LETTER = 7;

/** A name that is too long for a narrow picture would lose its beginning. The table has it whole. */
function shortName(this: Scale, place: string | number): string {
  const most = Math.max(8, Math.floor((this.chart.width * NAMES_SHARE) / LETTER));
  return shortNames(this.getLabels(), most)[Number(place)] ?? '';
}

function course({ past, rises, ahead }: CreditCourse, palette: Palette, now: number): ChartConfiguration {
  const toPoints = (list: readonly { at: number; balance: number }[]) =>
    list.map(({ at, balance }) => ({ x: at, y: balance }));
  const line = { borderColor: palette.accent, borderWidth: 2, pointRadius: 0, stepped: 'before' as const };
  const mark = (why: 'renewal' | 'top-up', pointStyle: 'rectRot' | 'triangle') => ({
    label: i18n.t(why === 'renewal' ? 'overview.renewals' : 'overview.topUps'),
    data: toPoints(rises.filter((rise) => rise.why === why)),
    showLine: false,
    pointStyle,
    pointRadius: 6,
    backgroundColor: palette.fill(why === 'renewal' ? 1 : 2),
    borderColor: palette.ink,
  });
  return {
    type: 'line',
    data: {
      datasets: [
        mark('renewal', 'rectRot'),
        mark('top-up', 'triangle'),
        { ...line, label: i18n.t('overview.balance'), data: toPoints(past) },
        {
          ...line,
          label: i18n.t('overview.forecast'),
          data: toPoints(ahead),
          stepped: false,
          borderDash: [5, 5],
        },
      ],
    },
    options: {
      ...plain(),
      scales: {
        x: {
          type: 'linear',
          min: past[0]?.at ?? now,
          max: ahead.at(-1)?.at ?? now,
          grid: { display: false },
          ticks: {
            color: palette.dim,
            maxTicksLimit: 7,
            maxRotation: 0,
            callback: (at) => formatDay(Number(at), now),
          },
        },
        y: {
          beginAtZero: true,
          grid: { color: palette.line },
          ticks: { color: palette.dim, callback: numberTick },
        },
      },
      plugins: {
        legend: { position: 'bottom', labels: { color: palette.ink, boxWidth: 16, usePointStyle: true } },
        tooltip: { callbacks: { title: ([item]) => formatDay(item?.parsed.x ?? now, now) } },
      },
    },
  };
}

const numberTick = (value: string | number) => formatNumber(Number(value));

/** At once, whatever the window's width. */
function plain() {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    locale: document.documentElement.lang,
  } as const;
}
