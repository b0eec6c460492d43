import { render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { createStore } from '../../utils/app/store.ts';
import type { Exporter } from '../../utils/export/create-exporter.ts';
import type { ExportState } from '../../utils/export/export-state.ts';
import { ExportProgress } from './ExportProgress.tsx';

type Progress = ReturnType<Exporter['store']['get']>;

function exporterAt(progress: ExportState) {
  const store = createStore({ progress } as Progress);
  const nothing = () => {};
  const exporter = { store, start: nothing, pause: nothing, resume: nothing, cancel: nothing };
  return {
    exporter: exporter as unknown as Exporter,
    go: (next: ExportState) => act(() => store.set({ progress: next } as Progress)),
  };
}

const running = (found: number): ExportState => ({
  state: 'running',
  by: 'sync',
  found,
  total: 434,
  since: { at: 0, found: 0 },
  trouble: null,
});

test('Each turn of an export is said once, and the focus goes on with it', async () => {
  const { exporter, go } = exporterAt({ state: 'ready' });
  render(
    <ExportProgress exporter={exporter}>
      <button type="button">Export</button>
    </ExportProgress>,
  );
  screen.getByRole('button', { name: 'Export' }).focus();
  const status = screen.getByRole('status');
  await go(running(100));
  expect(status.textContent).toBe('Leave this page open until it is done.');
  expect(document.activeElement?.textContent).toBe('Pause');
  await go(running(200));
  // Figures change every second: they are there, and not called out.
  expect(status.textContent).toBe('Leave this page open until it is done.');
  await go({ state: 'paused', by: 'sync', found: 200, total: 434 });
  expect(status.textContent).toMatch(/^Paused at 200 of 434 leads/);
  expect(screen.getByRole('status')).toBe(status);
});
