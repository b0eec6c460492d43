/** Lucide has types for the whole set only; whoever imports that gets every icon into their bundle's graph. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  import type { IconNode } from 'lucide';

  const icon: IconNode;
  export default icon;
}
