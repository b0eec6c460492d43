import { browserKinds } from '../browsers/launch.ts';
import { testThatALimitIsWaitedOut } from '../waiting/limit.ts';

// Longer than Chromium lets a background idle.
testThatALimitIsWaitedOut(browserKinds, 42);
