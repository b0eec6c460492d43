/** What a store's picture is composed of: one line, and the popup as it is. */
export interface Composition {
  readonly line: string;
  readonly scheme: 'light' | 'dark';
  /** The popup, a PNG of twice its size. */
  readonly popup: Uint8Array;
  /** Drawn larger, where what matters stands in its upper part. */
  readonly near?: boolean;
}

export interface PictureSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** What Chrome's, Edge's and Mozilla's stores take. */
export const SCREENSHOTS: readonly PictureSize[] = [
  { name: '1280x800', width: 1280, height: 800 },
  { name: '640x400', width: 640, height: 400 },
];
export const TILE: PictureSize = { name: 'tile-440x280', width: 440, height: 280 };

const MARK = 'M3 4.2 17 10 3 15.8 7.6 10z';

const GROUND = {
  light: {
    page: '#e7eaf5',

    ink: '#0c1122',
    soft: '#555e83',
    mark: '#5361ad',
    edge: '#0c11221f',
  },
  dark: {
    page: '#192039',

    ink: '#ffffff',
    soft: '#97a4d6',
    mark: '#97a4d6',
    edge: '#ffffff2b',
  },
};

/**
 * The words left, the popup right, both at their full size; where the picture is lower than the popup, its foot runs
 * out of it, since one made small enough to fit could not be read.
 */
export function screenshotPage(
  { line, scheme, popup, near }: Composition,
  { width, height }: PictureSize,
): string {
  const unit = width / 1280;
  const popupWidth = width < 1000 ? 292 : near ? 560 : 452;
  const fits = (popupWidth * 600) / 400 < height;
  const top = fits ? (height - (popupWidth * 600) / 400) / 2 : 56 * unit + 8;
  return pageOf(
    scheme,
    `<main style="left:${96 * unit}px;width:${width - popupWidth - 256 * unit}px">
      ${brand(Math.max(30 * unit, 20))}
      <h1 style="font-size:${Math.max(56 * unit, 32)}px">${escaped(line)}</h1>
    </main>
    <img alt="" src="${dataUrl(popup)}" style="right:${100 * unit}px;top:${top}px;width:${popupWidth}px">`,
  );
}

/** The small tile: no more than what can be read at half its size. */
export function tilePage({ line, scheme, popup }: Composition): string {
  return pageOf(
    scheme,
    `<main style="left:32px;width:214px">
      ${brand(24)}
      <h1 style="font-size:24px">${escaped(line)}</h1>
    </main>
    <img alt="" src="${dataUrl(popup)}" style="left:270px;top:44px;width:300px;border-radius:10px">`,
  );
}

function brand(size: number): string {
  return `<p style="font-size:${size}px"><svg viewBox="0 0 20 20" width="${size * 1.3}" height="${size * 1.3}"><path d="${MARK}"/></svg>Leadey</p>`;
}

function pageOf(scheme: 'light' | 'dark', body: string): string {
  const { page, ink, soft, mark, edge } = GROUND[scheme];
  return `<!doctype html><meta charset="utf-8"><style>
    html, body { margin: 0; height: 100%; overflow: hidden; }
    body { position: relative; background: ${page}; color: ${ink};
      font-family: Inter, system-ui, sans-serif; -webkit-font-smoothing: antialiased; }
    main { position: absolute; top: 0; bottom: 0; display: flex; flex-direction: column; justify-content: center; gap: 0.9em; }
    p { display: flex; align-items: center; gap: 0.22em; margin: 0; color: ${soft}; font-weight: 600; letter-spacing: -0.01em; }
    p > svg { margin-left: -0.2em; fill: ${mark}; }
    h1 { margin: 0; font-weight: 650; line-height: 1.14; letter-spacing: -0.025em; text-wrap: balance; hyphens: auto; }
    img { position: absolute; display: block; border-radius: 16px;
      box-shadow: 0 0 0 1px ${edge}, 0 24px 60px #0c112238, 0 4px 14px #0c112224; }
  </style>${body}`;
}

function dataUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
