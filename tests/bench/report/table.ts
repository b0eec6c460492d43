import type { JudgedRow, Unit } from './row.ts';

const digits: Record<Unit, number> = { ms: 0, KB: 1, MiB: 2, requests: 0, shift: 5 };

/** The rows as a Markdown table for each part, which reads well in a terminal, too. */
export function tables(rows: readonly JudgedRow[]): string {
  const parts = [...new Set(rows.map(({ part }) => part))];
  return parts.map((part) => `### ${part}\n\n${table(rows.filter((row) => row.part === part))}`).join('\n\n');
}

function table(rows: readonly JudgedRow[]): string {
  const head = ['', 'median', 'min – max', 'n', 'ratio', 'target', ''];
  const cells = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((line) => (line[column] ?? '').length)));
  const drawn = cells.map((line) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
}

function cellsOf(row: JudgedRow): string[] {
  const { what, unit, median, min, max, times, beside, ratio, met } = row;
  const number = (value: number) => value.toFixed(value === 0 ? 0 : digits[unit]);
  return [
    what,
    `${number(median)}${unit === 'shift' || unit === 'requests' ? '' : ` ${unit}`}`,
    times === 1 ? '' : `${number(min)} – ${number(max)}`,
    String(times),
    ratio === null ? '' : `${ratio.toFixed(2)} × ${beside}`,
    aimOf(row),
    met === null ? '' : met ? 'met' : '**missed**',
  ];
}

function aimOf({ target, unit }: JudgedRow): string {
  if (target === null) return '';
  if ('ratio' in target) return `≤ ${target.ratio.toFixed(2)} ×`;
  const shown = unit === 'shift' || unit === 'requests' ? '' : ` ${unit}`;
  if ('more' in target) return `≤ ${target.more}${shown} more`;
  return target.most === 0 ? '0' : `≤ ${target.most}${shown}`;
}

export function verdict(rows: readonly JudgedRow[]): string {
  const missed = rows.filter(({ met }) => met === false);
  const judged = rows.filter(({ met }) => met !== null).length;
  if (missed.length === 0) return `All ${judged} targets are met.`;
  const lines = missed.map(({ part, what }) => `- ${part}: ${what}`);
  return `${missed.length} of ${judged} targets are missed:\n\n${lines.join('\n')}`;
}
