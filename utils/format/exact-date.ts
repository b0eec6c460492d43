import { formatOf } from './dates.ts';

/** The whole date and time. In milliseconds. */
export const formatExact = formatOf({ dateStyle: 'long', timeStyle: 'short' });
