const MAGIC = 'mozLz40\0';

/** The content of a file as Firefox compresses its own (sessions, for one): an LZ4 block behind a magic word. */
export function readMozLz4(file: Buffer): Buffer | null {
  if (file.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return null;
  const out = Buffer.alloc(file.readUInt32LE(MAGIC.length));
  const block = file.subarray(MAGIC.length + 4);
  let from = 0;
  let to = 0;
  /** A length of 15 goes on in the bytes that follow, up to the first that is not 255. */
  const readLength = (start: number) => {
    let length = start;
    if (start !== 15) return length;
    for (let more = 255; more === 255; length += more) more = block[from++] ?? 0;
    return length;
  };
  while (from < block.length) {
    const token = block[from++] ?? 0;
    const literals = readLength(token >> 4);
    block.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= block.length) break;
    const distance = block.readUInt16LE(from);
    from += 2;
    const end = to + readLength(token & 15) + 4;
    // A match may overlap what it makes, so it is copied byte by byte.
    for (; to < end; to++) out[to] = out[to - distance] ?? 0;
  }
  return out.subarray(0, to);
}
