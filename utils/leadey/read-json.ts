import { fail, ok, type Result } from '../result.ts';
import type { LeadeyError } from './errors.ts';

/** A page of 100 leads is about 60 KB; nothing Leadey has to say comes near this. In bytes. */
export const LARGEST_ANSWER = 4_000_000;

export const TOO_LARGE: LeadeyError = { kind: 'bad-response' };

/** The JSON of a body, read no further than {@link LARGEST_ANSWER}. Throws what the connection throws. */
export async function readJson({ body }: Response): Promise<Result<unknown, LeadeyError>> {
  const reader = body?.getReader();
  const parts: BlobPart[] = [];
  let bytes = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) break;
    bytes += value.byteLength;
    if (bytes > LARGEST_ANSWER) {
      await reader?.cancel();
      return fail(TOO_LARGE);
    }
    parts.push(value);
  }
  try {
    return ok(JSON.parse(await new Blob(parts).text()));
  } catch {
    return fail({ kind: 'bad-response' });
  }
}
