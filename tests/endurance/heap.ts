import type { CDPSession } from 'puppeteer-core';

/** In bytes. */
export interface Heap {
  /** What scripts hold: objects, functions, texts. */
  readonly held: number;
  /** The engine's machine code and bytecode, which it goes on compiling for as long as something runs often. */
  readonly code: number;
}

/** The parts of a snapshot that matter here, as V8's `heap-snapshot-generator` writes it. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: string[][] } };
  /** One node after the other, each as long as `node_fields`. */
  readonly nodes: number[];
}

/** What lies on the heap once all that is garbage is collected; by its total alone, compiling would look like a leak. */
export async function readHeap(client: CDPSession): Promise<Heap> {
  const chunks: string[] = [];
  const add = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', add);
  await client.send('HeapProfiler.enable');
  // Twice: the first round lets go of what the second collects.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await client.send('HeapProfiler.disable');
  client.off('HeapProfiler.addHeapSnapshotChunk', add);
  return sum(JSON.parse(chunks.join('')) as Snapshot);
}

function sum({ snapshot: { meta }, nodes }: Snapshot): Heap {
  const width = meta.node_fields.length;
  const typeAt = meta.node_fields.indexOf('type');
  const sizeAt = meta.node_fields.indexOf('self_size');
  const types = meta.node_types[typeAt] ?? [];
  let held = 0;
  let code = 0;
  for (let node = 0; node < nodes.length; node += width) {
    const type = types[nodes[node + typeAt] ?? 0];
    const size = nodes[node + sizeAt] ?? 0;
    if (type === 'code') code += size;
    // What the browser itself keeps (styles, paint) is counted as nodes and listeners.
    else if (type !== 'native') held += size;
  }
  return { held, code };
}
