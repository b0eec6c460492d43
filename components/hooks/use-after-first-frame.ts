import { useEffect, useState } from 'preact/hooks';
import { afterFirstPaint } from '../../utils/browser/after-frame.ts';

/** False in the first frame, true from then on: for what is drawn in a second step. */
export function useAfterFirstFrame(): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => afterFirstPaint(() => setAfter(true)), []);
  return after;
}
