/** What every page needs once its first frame is drawn, and no page needs for it. */
import '../styles/deferred.css';

export { pressKey } from './shortcuts.ts';
