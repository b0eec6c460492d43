import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part whose code is loaded when it is first shown: the first frame of the list does not wait for it. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function LazyPart(props: P) {
    const [Component, setComponent] = useState<{ of: ComponentType<P> } | null>(loaded && { of: loaded });
    useEffect(() => {
      if (Component !== null) return;
      void load().then((of) => {
        loaded = of;
        setComponent({ of });
      });
    }, [Component]);
    return Component === null ? null : <Component.of {...props} />;
  };
}
