import { lookIntoStorage } from './first-look.ts';

/** A page imports this before all else: storage answers while the rest of its code is still being evaluated. */
export const openingLook = lookIntoStorage();
