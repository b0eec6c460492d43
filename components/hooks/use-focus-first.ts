import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to the first control of a part as soon as it is there: its code may come after its panel. */
export function useFocusFirst<T extends HTMLElement>() {
  const part = useRef<T>(null);
  useLayoutEffect(() => part.current?.querySelector<HTMLElement>('button, input, select')?.focus(), []);
  return part;
}
