/** Strokes on a 24 × 24 grid. Drawn here, since a library's wrapper alone is a kilobyte before the first frame. */
const PATHS = {
  refresh: 'M20 11a8 8 0 1 0-2.3 5.7M20 4v7h-7',
  settings:
    'M4 7h9M19 7h1M4 17h1M11 17h9M13.4 7a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0M5.4 17a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0',
  export: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M20 20l-4.6-4.6',
  down: 'm6 9 6 6 6-6',
  up: 'm6 15 6-6 6 6',
  first: 'm17 6-6 6 6 6M11 6l-6 6 6 6',
  previous: 'm15 6-6 6 6 6',
  next: 'm9 6 6 6-6 6',
  last: 'm7 6 6 6-6 6M13 6l6 6-6 6',
  close: 'M6 6l12 12M18 6 6 18',
  show: 'M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7S2 12 2 12M9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  hide: 'M4 4l16 16M9.9 5.2A10 10 0 0 1 12 5c6.5 0 10 7 10 7a17 17 0 0 1-3.2 4M6.5 6.600C3.6 8.5 2 12 2 12s3.5 7 10 7a9.7 9.7 0 0 0 5-1.400M9.9 9.900a3 3 0 0 0 4.2 4.2',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'm5 12.5 5 5 9-11',
  out: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  alert: 'M12 8v5M12 16.500v.1M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words or a name; never the only carrier of meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" aria-hidden="true" width={size} height={size} viewBox="0 0 24 24">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Leadey's mark. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" aria-hidden="true" width={size} height={size} viewBox="0 0 20 20">
      <path d="M3 4.2 17 10 3 15.8 7.6 10z" />
    </svg>
  );
}
