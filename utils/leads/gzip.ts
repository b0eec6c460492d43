/** Compressed, with a checksum. */
export function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return pass(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/** What {@link gzip} compressed. Rejects what is damaged or was never compressed. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new TextDecoder().decode(await pass(bytes, new DecompressionStream('gzip')));
}

async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  through: GenericTransform,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(through as TransformStream<BufferSource, Uint8Array>);
  return new Uint8Array(await new Response(stream as BodyInit).arrayBuffer());
}

interface GenericTransform {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;
}
