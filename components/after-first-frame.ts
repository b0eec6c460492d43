/** What every page needs once its first frame is drawn, and no page needs for it. */
import './screens-style.ts';

export { pressKey } from './shortcuts.ts';
