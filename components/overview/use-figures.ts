import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../utils/app/create-app.ts';
import type { Figures } from '../../utils/overview/figures.ts';

/** What the pictures are drawn from, counted anew when the sync has found something; `null` until it is counted. */
export function useFigures(app: App): Figures | null {
  const [figures, setFigures] = useState<Figures | null>(null);
  const sync = app.state.sync.value;
  const list = app.state.list.value;
  useEffect(() => {
    let isOver = false;
    void app.figures().then((fresh) => {
      if (!isOver && fresh !== null) setFigures(fresh);
    });
    return () => {
      isOver = true;
    };
  }, [app, sync, list]);
  return figures;
}
