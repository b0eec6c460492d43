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
  out: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words or a name; never the only carrier of meaning. */
export function Icon({ name, path = name && PATHS[name], size = 16 }: IconProps) {
  return (
    <svg class="icon" aria-hidden="true" width={size} height={size} viewBox="0 0 24 24">
      <path d={path} />
    </svg>
  );
}

interface IconProps {
  readonly name?: IconName;
  /** One that no first frame draws: `LATER` holds them. */
  readonly path?: string | undefined;
  readonly size?: number;
}

/** Leadey's mark. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" aria-hidden="true" width={size} height={size} viewBox="0 0 20 20">
      <path d="M3 4.2 17 10 3 15.8 7.6 10z" />
    </svg>
  );
}
