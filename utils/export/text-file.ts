const PARTS_AT_ONCE = 1000;

/** How a file is put together from the texts of its leads. */
export interface TextFile {
  readonly type: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
}

/**
 * The file in parts: the browser keeps those outside the page's memory, where one text of all leads would not fit.
 * Between two parts `breathe` lets the page go on, which would stand still while 100,000 leads are written.
 */
export async function textFile(
  texts: Iterable<string>,
  { head, between, tail, type }: TextFile,
  breathe: () => Promise<unknown>,
): Promise<Blob> {
  const parts: Blob[] = [];
  let some: string[] = [];
  const close = async () => {
    parts.push(new Blob([(parts.length === 0 ? '' : between) + some.join(between)]));
    some = [];
    await breathe();
  };
  for (const text of texts) {
    some.push(text);
    if (some.length === PARTS_AT_ONCE) await close();
  }
  if (some.length > 0) await close();
  return new Blob([head, ...parts, tail], { type });
}
