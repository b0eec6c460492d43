import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterFirstPaint } from '../../utils/browser/after-frame.ts';

type Load<P> = () => Promise<ComponentType<P>>;

/** A part that can be loaded before it is shown: then it is drawn in the frame that asks for it. */
type Preloadable<P> = ComponentType<P> & { preload(): Promise<void> };

/** A part whose code is loaded when it is shown: a screen that somebody asked for. */
export function lazy<P extends object>(load: Load<P>): ComponentType<P> {
  return partLoaded(load, atOnce);
}

/** The same for what is beside the list from the start: the list's first frame does not compete with it. */
export function deferred<P extends object>(load: Load<P>): Preloadable<P> {
  return partLoaded(load, afterFirstPaint);
}

/** Runs a job when it is time; returns what cancels it, if it can be. */
type When = (job: () => void) => (() => void) | undefined;

const atOnce: When = (job) => {
  job();
  return undefined;
};

function partLoaded<P extends object>(load: Load<P>, when: When): Preloadable<P> {
  let loaded: ComponentType<P> | null = null;

  async function preload(): Promise<void> {
    loaded = await load();
  }

  function Lazy(props: P) {
    const [Component, setComponent] = useState<{ of: ComponentType<P> } | null>(loaded && { of: loaded });
    useEffect(() => {
      if (Component !== null) return;
      return when(() => {
        void preload().then(() => {
          if (loaded !== null) setComponent({ of: loaded });
        });
      });
    }, [Component]);
    return Component === null ? null : <Component.of {...props} />;
  }
  return Object.assign(Lazy, { preload });
}
