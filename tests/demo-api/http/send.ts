import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import type { Answer } from './answer.ts';

const COMPRESSED_FROM = 1024;
const WEB_APP = 'https://app.leadey.ai';

export interface Prepared {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** The answer as it goes over the wire: with its ETag, compressed, and 304 where the client has it already. */
export function prepare(answer: Answer, request: IncomingMessage): Prepared {
  const plain = Buffer.from(answer.body);
  const headers = { ...answer.headers, ...corsHeaders(request) };
  const etag = `W/"${plain.length.toString(16)}-${createHash('sha1').update(plain).digest('base64').slice(0, 27)}"`;
  if (answer.status === 200) headers.ETag = etag;
  if (answer.status === 200 && hasAlready(request.headers['if-none-match'], etag)) {
    delete headers['Content-Type'];
    return { status: 304, headers, body: Buffer.alloc(0) };
  }
  const encoding = plain.length < COMPRESSED_FROM ? null : chooseEncoding(request.headers['accept-encoding']);
  const body = encoding ? compress(encoding, plain) : plain;
  if (encoding) headers['Content-Encoding'] = encoding;
  headers['Content-Length'] = String(body.length);
  return { status: answer.status, headers, body };
}

export function send(response: ServerResponse, { status, headers, body }: Prepared): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** Closed to all but Leadey's own web app: a browser keeps the answer from any other page. */
function corsHeaders(request: IncomingMessage): Record<string, string> {
  if (request.headers.origin !== WEB_APP) return {};
  return { 'Access-Control-Allow-Origin': WEB_APP, 'Access-Control-Allow-Credentials': 'true' };
}

/** A preflight is answered to everybody and allows the web app only. */
export function preflight(request: IncomingMessage): Prepared {
  const cors = corsHeaders(request);
  const allowed = {
    'Access-Control-Allow-Methods': 'GET',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  };
  const headers = 'Access-Control-Allow-Origin' in cors ? { ...cors, ...allowed } : {};
  return { status: 204, headers, body: Buffer.alloc(0) };
}

function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const strong = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || strong(tag) === strong(etag));
}

type Encoding = 'br' | 'gzip' | 'deflate';

function chooseEncoding(accepted: string | undefined): Encoding | null {
  const wanted = (accepted ?? '')
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => !/;\s*q=0(\.0*)?$/.test(item))
    .map((item) => item.split(';')[0]);
  const known: readonly Encoding[] = ['br', 'gzip', 'deflate'];
  return known.find((encoding) => wanted.includes(encoding)) ?? (wanted.includes('*') ? 'br' : null);
}

function compress(encoding: Encoding, plain: Buffer): Buffer {
  switch (encoding) {
    case 'br':
      // The default level takes longer than the rest of the request.
      return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    case 'gzip':
      return gzipSync(plain);
    case 'deflate':
      return deflateSync(plain);
  }
}
