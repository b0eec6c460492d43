import { fail, ok, type Result } from '../result.ts';

/** A page of 100 leads is about 60 KB; nothing Leadey has to say comes near this. In bytes. */
export const LARGEST_ANSWER = 4_000_000;

/** The JSON of a body, read no further than {@link LARGEST_ANSWER}. Throws what the connection throws. */
export async function readJson(response: Response): Promise<Result<unknown, 'too-large' | 'not-json'>> {
  const text = await readText(response);
  if (text === null) return fail('too-large');
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail('not-json');
  }
}

async function readText(response: Response): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LARGEST_ANSWER) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
