import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

const JSON_TYPE = 'Content-Type: application/json';
const TRUTH = JSON.stringify({ data: { id: 'org_1', name: 'Acme' } });

function answer(head: readonly string[], body: Buffer | string, status = '200 OK'): Buffer {
  const bytes = Buffer.from(body);
  const lines = [`HTTP/1.1 ${status}`, 'Connection: close', ...head, '', ''];
  return Buffer.concat([Buffer.from(lines.join('\r\n')), bytes]);
}

const gzipped = gzipSync(TRUTH);
const zeros = Buffer.alloc(60_000_000, ' ');

/** What a server can do wrong below JSON, byte by byte as it comes over the wire. */
export const WIRE_ANSWERS: Readonly<Record<string, Buffer>> = {
  'bytes that are no gzip, called gzip': answer([JSON_TYPE, 'Content-Encoding: gzip'], 'no gzip at all'),
  'half of a gzip': answer([JSON_TYPE, 'Content-Encoding: gzip'], gzipped.subarray(0, gzipped.length / 2)),
  'a gzip whose checksum is wrong': answer(
    [JSON_TYPE, 'Content-Encoding: gzip'],
    Buffer.from(gzipped).fill(0xff, gzipped.length - 8),
  ),
  'bytes that are no brotli': answer([JSON_TYPE, 'Content-Encoding: br'], gzipped),
  'half of a brotli': answer([JSON_TYPE, 'Content-Encoding: br'], brotliCompressSync(TRUTH).subarray(0, 9)),
  'bytes that are no deflate': answer([JSON_TYPE, 'Content-Encoding: deflate'], 'x'.repeat(50)),
  'a text called compressed twice': answer([JSON_TYPE, 'Content-Encoding: gzip, gzip'], gzipped),
  'an encoding nobody has heard of': answer([JSON_TYPE, 'Content-Encoding: zzz'], deflateSync(TRUTH)),
  'sixty megabytes of blanks': answer([JSON_TYPE], zeros),
  'sixty megabytes of blanks in sixty kilobytes': answer(
    [JSON_TYPE, 'Content-Encoding: gzip'],
    gzipSync(zeros),
  ),
  'less than it says it is long': answer([JSON_TYPE, 'Content-Length: 5000'], TRUTH),
  'chunks that are none': answer([JSON_TYPE, 'Transfer-Encoding: chunked'], 'zz\r\nhello\r\n'),
  'chunks without an end': answer([JSON_TYPE, 'Transfer-Encoding: chunked'], '5\r\n{"dat\r\n'),
  'two lengths': answer([JSON_TYPE, 'Content-Length: 5', 'Content-Length: 9'], TRUTH),
  'a header of 200 KB': answer([JSON_TYPE, `X-Long: ${'x'.repeat(200_000)}`], TRUTH),
  'a header with half a character': answer(['Content-Type: \xff\xfe', 'Retry-After: \xff'], '', '429 No'),
  'a status there is none of': answer([JSON_TYPE], TRUTH, '999 What'),
  'no status at all': Buffer.from('lol\r\n\r\n'),
  nothing: Buffer.alloc(0),
  'a text in another encoding': answer([JSON_TYPE], Buffer.from(`\ufeff${TRUTH}`, 'utf16le')),
};
