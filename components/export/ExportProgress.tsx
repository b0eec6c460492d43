import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '../../utils/browser/save-file.ts';
import type { Exporter } from '../../utils/export/create-exporter.ts';
import { type ExportState, isLostByLeaving, timeLeft } from '../../utils/export/export-state.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import { useNow } from '../hooks/use-now.ts';
import { Check } from '../ui/deferred-icons.ts';
import { errorWords } from '../ui/error-words.ts';
import { Icon } from '../ui/Icon.tsx';

interface ExportProgressProps {
  readonly exporter: Exporter;
  /** What is chosen before it starts. */
  readonly children: ComponentChildren;
}

/** Where an export is, and what can be done about it. Said once for each turn it takes; figures are looked up. */
export function ExportProgress({ exporter, children }: ExportProgressProps) {
  const state = exporter.store.signals.progress.value;
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(state.state);
  // The button that was pressed has gone with what it led away from.
  useLayoutEffect(() => {
    if (shown.current !== state.state && document.activeElement === document.body)
      box.current?.querySelector<HTMLElement>('input:checked, button')?.focus();
    shown.current = state.state;
  }, [state.state]);
  return (
    <div class="progress" ref={box}>
      {(state.state === 'running' || state.state === 'paused') && <Bar {...state} />}
      {state.state === 'running' && <Figures state={state} />}
      <p role="status" class={hasFile(state) ? 'has-file' : ''}>
        {hasFile(state) && <Icon icon={Check} />}
        {statusWords(state)}
      </p>
      <ErrorNotice state={state} />
      <Steps state={state} exporter={exporter}>
        {children}
      </Steps>
    </div>
  );
}

const hasFile = (state: ExportState) => state.state === 'done' && state.count > 0;

type StateOf<S extends ExportState['state']> = Extract<ExportState, { state: S }>;

function statusWords(state: ExportState): string {
  switch (state.state) {
    case 'ready':
    case 'failed':
      return '';
    case 'running':
      return i18n.t(isLostByLeaving(state) ? 'export.lostByLeaving' : 'export.stayOpen');
    case 'paused':
      return i18n.t('export.paused', figures(state));
    case 'done':
      return doneWords(state);
  }
}

function doneWords(state: StateOf<'done'>): string {
  const { count, guarded } = state;
  if (count === 0) return i18n.t('export.none');
  const harmless = guarded === 0 ? '' : ` ${i18n.t('export.guarded', guarded, [formatNumber(guarded)])}`;
  return fileWords(state) + harmless;
}

function fileWords({ count, missing, file }: StateOf<'done'>): string {
  if (missing === 0) return i18n.t('export.done', count, [formatNumber(count)], { file: file.name });
  return i18n.t('export.short', {
    count: formatNumber(count),
    missing: formatNumber(missing),
    file: file.name,
  });
}

function ErrorNotice({ state }: { state: ExportState }) {
  if (state.state === 'failed') return <p role="alert">{errorWords(state.error)}</p>;
  if (state.state !== 'running' || state.trouble === null) return null;
  return (
    <p role="alert">
      {errorWords(state.trouble)} {i18n.t('export.goesOn')}
    </p>
  );
}

function Steps({ state, exporter, children }: ExportProgressProps & { state: ExportState }) {
  switch (state.state) {
    case 'ready':
    case 'failed':
      return <>{children}</>;
    case 'running':
      return <Actions first={i18n.t('export.pause')} onFirst={exporter.pause} exporter={exporter} />;
    case 'paused':
      return <Actions first={i18n.t('export.resume')} onFirst={exporter.resume} exporter={exporter} />;
    case 'done':
      return <DoneActions state={state} exporter={exporter} />;
  }
}

function Figures({ state }: { state: StateOf<'running'> }) {
  const left = timeLeft(state, useNow(1000));
  return (
    <p class="figures">
      <span>{foundWords(state)}</span>
      <span class="calm">{left !== null && leftWords(left)}</span>
    </p>
  );
}

function DoneActions({ state: { count, file }, exporter }: { state: StateOf<'done'>; exporter: Exporter }) {
  return (
    <div class="actions">
      {count > 0 && (
        <button type="button" class="button" onClick={() => saveFile(file)}>
          {i18n.t('export.again')}
        </button>
      )}
      <button type="button" class="button" onClick={exporter.cancel}>
        {i18n.t('export.back')}
      </button>
    </div>
  );
}

function Bar({ found, total }: { found: number; total: number }) {
  return (
    <progress
      aria-label={i18n.t('export.progress')}
      max={Math.max(1, total)}
      {...(total > 0 && { value: Math.min(found, total) })}
    />
  );
}

interface ActionsProps {
  readonly first: string;
  readonly onFirst: () => void;
  readonly exporter: Exporter;
}

function Actions({ first, onFirst, exporter }: ActionsProps) {
  return (
    <div class="actions">
      <button type="button" class="button" onClick={onFirst}>
        {first}
      </button>
      <button type="button" class="button" onClick={exporter.cancel}>
        {i18n.t('common.cancel')}
      </button>
    </div>
  );
}

function figures({ found, total }: { found: number; total: number }) {
  return { found: formatNumber(found), total: formatNumber(total) };
}

function foundWords(state: StateOf<'running'>): string {
  if (state.total === 0) return i18n.t('export.asking');
  return i18n.t(state.by === 'sync' ? 'export.sync' : 'export.found', figures(state));
}

const MINUTE = 60_000;

function leftWords(left: number): string {
  if (left < MINUTE) return i18n.t('export.soon');
  return i18n.t('export.left', { minutes: formatNumber(Math.ceil(left / MINUTE)) });
}
