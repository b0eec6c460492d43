/** The colours of a page as it is now, light or dark, and fills that are told apart without colour. */
export interface Palette {
  readonly ink: string;
  readonly dim: string;
  readonly line: string;
  readonly accent: string;
  readonly card: string;
  /** As many different fills as there are, then again from the first. */
  fill(place: number): string | CanvasPattern;
}

/** None of trouble: what is counted is neither good nor bad. */
const TONES = ['--accent', '--tone-2', '--tone-3', '--tone-4', '--tone-5', '--dim'] as const;
/** In pixels: large enough to be seen in the legend's boxes. */
const TILE = 8;

export function paletteOf(root: HTMLElement, context: CanvasRenderingContext2D): Palette {
  const probe = document.createElement('i');
  root.append(probe);
  // `light-dark()` comes out of a colour only, not out of the variable.
  const resolve = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const tones = TONES.map(resolve);
  const [ink, dim, line, accent, card] = ['--ink', '--dim', '--line', '--accent', '--card'].map(resolve);
  probe.remove();
  const ground = card ?? 'white';
  return {
    ink: ink ?? 'black',
    dim: dim ?? 'gray',
    line: line ?? 'gray',
    accent: accent ?? 'blue',
    card: ground,
    fill: (place) => {
      const tone = tones[place % tones.length] ?? 'gray';
      return HATCHES[place % HATCHES.length]?.(tone, ground, context) ?? tone;
    },
  };
}

type Hatch = (
  tone: string,
  ground: string,
  context: CanvasRenderingContext2D,
) => string | CanvasPattern | null;

const HATCHES: readonly Hatch[] = [
  (tone) => tone,
  hatch((tile) => {
    tile.moveTo(0, TILE);
    tile.lineTo(TILE, 0);
  }),
  hatch((tile) => {
    tile.moveTo(TILE / 2, 0);
    tile.lineTo(TILE / 2, TILE);
  }),
  hatch((tile) => {
    tile.moveTo(0, TILE / 2);
    tile.lineTo(TILE, TILE / 2);
  }),
  hatch((tile) => tile.arc(TILE / 2, TILE / 2, 1.2, 0, 2 * Math.PI)),
  hatch((tile) => {
    tile.moveTo(0, 0);
    tile.lineTo(TILE, TILE);
  }),
];

/** A tone with lines of the ground on it. */
function hatch(trace: (tile: CanvasRenderingContext2D) => void): Hatch {
  return (tone, ground, context) => {
    const canvas = document.createElement('canvas');
    canvas.width = TILE;
    canvas.height = TILE;
    const tile = canvas.getContext('2d');
    if (tile === null) return null;
    tile.fillStyle = tone;
    tile.fillRect(0, 0, TILE, TILE);
    tile.strokeStyle = ground;
    tile.globalAlpha = 0.6;
    tile.lineWidth = 1.6;
    tile.beginPath();
    trace(tile);
    tile.stroke();
    return context.createPattern(canvas, 'repeat');
  };
}
