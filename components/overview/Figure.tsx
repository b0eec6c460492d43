import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyPicture } from '../../utils/browser/copy-picture.ts';
import type { ViewQuery } from '../../utils/leads/saved-views.ts';
import { draw } from './draw.ts';
import type { Picture } from './pictures.ts';

interface FigureProps {
  readonly title: string;
  readonly picture: Picture;
  readonly now: number;
  /** The same as a table; with links only where it is seen, since the focus would be lost in what is not. */
  readonly table: (isSeen: boolean) => ComponentChildren;
  /** Whether it takes the whole width. */
  readonly wide?: boolean;
  /** Shows the leads that a bar stands for. */
  readonly onShow?: (view: ViewQuery) => void;
  /** What is chosen of it, such as for how long. */
  readonly children?: ComponentChildren;
}

/** A picture with its name; as a table for whoever wants figures, and always for screen readers. */
export function Figure({ title, picture, now, table, wide = false, onShow, children }: FigureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [said, setSaid] = useState('');
  const scheme = useColorScheme();
  const show = useRef(onShow);
  show.current = onShow;
  useEffect(() => {
    if (canvas.current === null) return;
    return draw(canvas.current, { picture, now, onShow: (view) => show.current?.(view) });
  }, [picture, now, scheme]);
  const copy = async () => {
    const copied = canvas.current !== null && (await copyPicture(canvas.current));
    setSaid(i18n.t(copied ? 'overview.copied' : 'overview.notCopied'));
  };
  return (
    <figure class={`card picture ${wide ? 'wide' : ''}`} aria-label={title}>
      <figcaption>
        <h2>{title}</h2>
        {children}
      </figcaption>
      <div class={asTable ? 'canvas unseen' : 'canvas'}>
        <canvas ref={canvas} role="img" aria-label={title} />
      </div>
      <div class={asTable ? 'picture-table' : 'picture-table unseen'}>{table(asTable)}</div>
      <div class="actions">
        <button type="button" class="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {i18n.t('overview.asTable')}
        </button>
        <button type="button" class="button" onClick={() => void copy()}>
          {i18n.t('overview.copy')}
        </button>
        <span role="status" class="calm small">
          {said}
        </span>
      </div>
    </figure>
  );
}

/** Drawn anew when the system, or a person, changes between light and dark. */
function useColorScheme(): string {
  const [scheme, setScheme] = useState(schemeOf);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const changed = () => setScheme(schemeOf());
    dark.addEventListener('change', changed);
    return () => dark.removeEventListener('change', changed);
  }, []);
  return scheme;
}

const schemeOf = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
