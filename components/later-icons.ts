/** Strokes as in `Icon`, for what is loaded on demand. */
export const LATER = {
  show: 'M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7S2 12 2 12M9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  hide: 'M4 4l16 16M9.9 5.2A10 10 0 0 1 12 5c6.5 0 10 7 10 7a17 17 0 0 1-3.2 4M6.5 6.600C3.6 8.5 2 12 2 12s3.5 7 10 7a9.7 9.7 0 0 0 5-1.400M9.9 9.900a3 3 0 0 0 4.2 4.2',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'm5 12.5 5 5 9-11',
  alert: 'M12 8v5M12 16.500v.1M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0',
} as const;
