import { waitFor } from '../../browsers/wait-for.ts';
import type { Page } from '../browser/page.ts';

interface Watched {
  /** Milliseconds from the event to the end of the frame that shows what was waited for. */
  leadeyBench?: number | null;
}

/** What has to be on the screen: the text in the search box, a first lead other than this one, or who may be meant. */
export type Wanted =
  | { readonly typed: string }
  | { readonly otherThan: string }
  | { readonly similarTo: string };

/** Runs `act` and measures from its event's own time stamp until what is wanted has been drawn. */
export async function timeToDrawn(
  page: Page,
  event: 'keydown' | 'click' | 'input' | 'change',
  wanted: Wanted,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(watchInPage, event, wanted);
  await act();
  return waitFor(() => page.evaluate(() => (globalThis as unknown as Watched).leadeyBench), {
    what: JSON.stringify(wanted),
    everyMs: 50,
  });
}

/** Runs inside the page. */
function watchInPage(
  event: string,
  wanted: { typed?: string; otherThan?: string; similarTo?: string },
): void {
  const scope = globalThis as unknown as Watched;
  scope.leadeyBench = null;
  const isThere = (): boolean => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (wanted.similarTo !== undefined)
      return box?.value === wanted.similarTo && document.querySelector('.similar [data-lead]') !== null;
    if (wanted.typed !== undefined) return box?.value === wanted.typed;
    const first = document.querySelector('[data-lead]')?.getAttribute('data-lead') ?? wanted.otherThan;
    return first !== wanted.otherThan;
  };
  // The first task after a frame's callbacks: by then its layout and paint are done.
  const afterThisFrame = (job: () => void) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      job();
    };
    channel.port2.postMessage(null);
  };
  const start = ({ timeStamp }: Event) => {
    const look = () => {
      if (!isThere()) requestAnimationFrame(look);
      else
        afterThisFrame(() => {
          scope.leadeyBench = performance.now() - timeStamp;
        });
    };
    requestAnimationFrame(look);
  };
  addEventListener(event, start, { capture: true, once: true });
}
