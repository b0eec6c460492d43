/**
 * The oldest browsers it is made for; docs/RELEASING.md says why these. Built for older ones, `light-dark()` would be
 * rewritten into the system's colours, and a theme that somebody chose would be without effect.
 */
export const OLDEST = { chrome: '123', firefox: '140' };
