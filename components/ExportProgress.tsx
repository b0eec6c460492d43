import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { saveFile } from '../utils/browser/save-file.ts';
import type { Exporter } from '../utils/export/create-exporter.ts';
import { type ExportState, isLostByLeaving, timeLeft } from '../utils/export/export-state.ts';
import { formatNumber } from '../utils/format/numbers.ts';
import { errorWords } from './error-words.ts';
import { useNow } from './use-now.ts';
import { useStore } from './use-store.ts';

interface ExportProgressProps {
  readonly exporter: Exporter;
  /** What is chosen before it starts. */
  readonly children: ComponentChildren;
}

/** Where an export is, and what can be done about it. */
export function ExportProgress({ exporter, children }: ExportProgressProps) {
  const { progress: state } = useStore(exporter.store);
  switch (state.state) {
    case 'ready':
      return <>{children}</>;
    case 'running':
      return <Running state={state} exporter={exporter} />;
    case 'paused':
      return (
        <>
          <Bar {...state} />
          <p role="status">{i18n.t('export.paused', figures(state))}</p>
          <Actions first={i18n.t('export.resume')} onFirst={exporter.resume} exporter={exporter} />
        </>
      );
    case 'done':
      return <Done state={state} exporter={exporter} />;
    case 'failed':
      return (
        <>
          <p role="alert">{errorWords(state.error)}</p>
          {children}
        </>
      );
  }
}

type StateOf<S extends ExportState['state']> = Extract<ExportState, { state: S }>;

function Running({ state, exporter }: { state: StateOf<'running'>; exporter: Exporter }) {
  const left = timeLeft(state, useNow(1000));
  return (
    <>
      <Bar {...state} />
      <p class="figures">
        <span role="status">{foundWords(state)}</span>
        <span class="calm">{left !== null && leftWords(left)}</span>
      </p>
      {state.trouble !== null && (
        <p role="alert">
          {errorWords(state.trouble)} {i18n.t('export.goesOn')}
        </p>
      )}
      <p class="calm small">{i18n.t(isLostByLeaving(state) ? 'export.lostByLeaving' : 'export.stayOpen')}</p>
      <Actions first={i18n.t('export.pause')} onFirst={exporter.pause} exporter={exporter} />
    </>
  );
}

function Done({ state, exporter }: { state: StateOf<'done'>; exporter: Exporter }) {
  const { count, missing, file } = state;
  return (
    <>
      <p role="status" class="file">
        {count === 0
          ? i18n.t('export.none')
          : missing === 0
            ? i18n.t('export.done', count, [formatNumber(count)], { file: file.name })
            : i18n.t('export.short', {
                count: formatNumber(count),
                missing: formatNumber(missing),
                file: file.name,
              })}
      </p>
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
    </>
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
  return i18n.t(state.by === 'gathering' ? 'export.gathering' : 'export.found', figures(state));
}

const MINUTE = 60_000;

function leftWords(left: number): string {
  if (left < MINUTE) return i18n.t('export.soon');
  return i18n.t('export.left', { minutes: formatNumber(Math.ceil(left / MINUTE)) });
}
