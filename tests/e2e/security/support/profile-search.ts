import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { readMozLz4 } from './moz-lz4.ts';

/** A text found in a file of a profile, in whatever form. */
export interface Find {
  readonly file: string;
  readonly text: string;
}

/** Looks into every file of a folder for texts: as they are, as UTF-16, and in what can be decompressed. */
export async function searchProfile(folder: string, texts: readonly string[]): Promise<Find[]> {
  const needles = texts.flatMap((text) => [
    { text, bytes: Buffer.from(text, 'utf8') },
    { text, bytes: Buffer.from(text, 'utf16le') },
  ]);
  const finds: Find[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A browser removes some of its files while it is closing.
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    const file = relative(folder, path);
    const forms = [content, ...decompressed(file, content)];
    const found = needles.filter(({ bytes }) => forms.some((form) => form.includes(bytes)));
    finds.push(...[...new Set(found.map(({ text }) => text))].map((text) => ({ file, text })));
  }
  return finds;
}

/** How far into a file of a cache the body of an answer may begin, behind its header and its address. */
const FARTHEST_START = 512;

function decompressed(file: string, content: Buffer): Buffer[] {
  const forms = [readMozLz4(content)];
  // Answers are kept as they came over the wire, but in a cache only.
  if (/(Cache_Data|cache2)[/\\]/.test(file) && content.length <= 2_000_000) {
    for (let start = 0; start < Math.min(content.length, FARTHEST_START); start++) {
      const body = content.subarray(start);
      const isGzip = body[0] === 0x1f && body[1] === 0x8b;
      const isDeflate = body[0] === 0x78 && ((body[0] << 8) | (body[1] ?? 0)) % 31 === 0;
      if (isGzip) forms.push(attempt(() => gunzipSync(body, partial)));
      if (isDeflate) forms.push(attempt(() => inflateSync(body, partial)));
      forms.push(attempt(() => brotliDecompressSync(body, partialBrotli)));
    }
  }
  return forms.filter((form) => form !== null);
}

const LARGEST = 50_000_000;
const partial = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST };
const partialBrotli = { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: LARGEST };

function attempt(decompress: () => Buffer): Buffer | null {
  try {
    return decompress();
  } catch {
    return null;
  }
}
