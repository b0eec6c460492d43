import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's WebDriver BiDi connection that it keeps to itself. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, info: object): void;
}

export const bidiOf = (browser: Browser): BidiConnection =>
  (browser as unknown as { connection: BidiConnection }).connection;

interface Tree {
  contexts: { context: string }[];
}

type Evaluation =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Runs the body of an async function in Firefox's own (privileged) window, for what no page may do: end the
 * background, take a permission away. Needs --remote-allow-system-access. What it returns comes back as JSON.
 */
export async function runInFirefox(browser: Browser, body: string): Promise<unknown> {
  const connection = bidiOf(browser);
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Tree;
  const window = tree.contexts[0];
  if (!window) throw new Error('Firefox has no window');
  const answer = await connection.send('script.evaluate', {
    expression: `(async () => { ${body} })().then((value) => JSON.stringify(value ?? null))`,
    awaitPromise: true,
    target: { context: window.context },
  });
  const evaluation = answer.result as Evaluation;
  if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails.text);
  return JSON.parse(evaluation.result.value ?? 'null');
}
