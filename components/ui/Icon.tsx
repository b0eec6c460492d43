import type { IconNode } from 'lucide';
import { createElement } from 'preact';

interface IconProps {
  readonly icon: IconNode;
  /** Width and height in pixels. */
  readonly size?: number;
}

/** A picture beside words or a name; never the only carrier of meaning. */
export function Icon({ icon, size = 16 }: IconProps) {
  return (
    <svg class="icon" aria-hidden="true" width={size} height={size} viewBox="0 0 24 24">
      {icon.map(([tag, attributes]) => createElement(tag, attributes))}
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
