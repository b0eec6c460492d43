/** What a cell of a spreadsheet holds, in the words of OpenDocument. */
export interface Cell {
  readonly type: 'string' | 'float' | 'empty' | string;
  readonly text: string;
  readonly formula: string | null;
}

/** The cells of the first sheet of a flat OpenDocument file, row by row. */
export function cellsOf(fods: string): Cell[][] {
  return [...fods.matchAll(/<table:table-row[ >].*?<\/table:table-row>/gs)]
    .map(([row]) => [...row.matchAll(CELL)].flatMap(readCell))
    .map(withoutEmptyEnd)
    .filter((row) => row.length > 0);
}

const CELL = /<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs;

function readCell([, attributes = '', content = '']: RegExpMatchArray): Cell[] {
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  const paragraphs = [...content.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = '']) => plain(text));
  const cell: Cell = {
    type: attribute('office:value-type') ?? 'empty',
    text: paragraphs.join('\n'),
    formula: attribute('table:formula') ?? null,
  };
  // A run of like cells is written once.
  return Array.from(
    { length: Math.min(100, Number(attribute('table:number-columns-repeated') ?? 1)) },
    () => cell,
  );
}

function withoutEmptyEnd(row: readonly Cell[]): Cell[] {
  const end = row.findLastIndex(({ type }) => type !== 'empty');
  return row.slice(0, end + 1);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<text:line-break\/>/g, '\n')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
