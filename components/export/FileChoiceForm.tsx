import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenedExport } from '../../utils/browser/open-exporter.ts';
import {
  COLUMN_SETS,
  type ColumnSet,
  type FileChoice,
  type Format,
  hasColumns,
  SEPARATORS,
  type Separator,
} from '../../utils/export/file-choice.ts';
import { FORMATS } from '../../utils/settings/settings.ts';
import { Choice } from '../ui/Choice.tsx';
import { OwnColumns } from './OwnColumns.tsx';

/** The names of programs stay as they are in every language. */
const columnNames: Record<ColumnSet, () => string> = {
  leadey: () => i18n.t('export.allColumns'),
  own: () => i18n.t('export.ownColumns'),
  hubspot: () => 'HubSpot',
  salesforce: () => 'Salesforce',
  pipedrive: () => 'Pipedrive',
  google: () => 'Google Contacts',
};

const separatorNames: Record<Separator, () => string> = {
  comma: () => i18n.t('export.comma'),
  semicolon: () => i18n.t('export.semicolon'),
  tab: () => i18n.t('export.tab'),
};

interface FileChoiceFormProps extends Pick<OpenedExport, 'exporter' | 'choice'> {
  readonly onChange: (choice: FileChoice) => void;
}

/** What kind of file, and how it is laid out where its kind leaves that open. */
export function FileChoiceForm({ exporter, choice, onChange }: FileChoiceFormProps) {
  const change = (part: Partial<FileChoice>) => onChange({ ...choice, ...part });
  return (
    <>
      <fieldset>
        <legend>{i18n.t('export.format')}</legend>
        {FORMATS.map((format) => (
          <FormatRadio
            key={format}
            format={format}
            checked={choice.format === format}
            onChoose={() => change({ format })}
          />
        ))}
      </fieldset>
      {hasColumns(choice.format) && <Layout choice={choice} onChange={change} />}
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void exporter.start(choice)}>
          {i18n.t('export.start')}
        </button>
      </div>
    </>
  );
}

interface FormatRadioProps {
  readonly format: Format;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function FormatRadio({ format, checked, onChoose }: FormatRadioProps) {
  const id = useId();
  return (
    <div>
      <label class="tick">
        <input type="radio" name="format" checked={checked} aria-describedby={id} onChange={onChoose} />
        {i18n.t(`export.${format}`)}
      </label>
      <p id={id} class="calm small hint">
        {i18n.t(`export.${format}Hint`)}
      </p>
    </div>
  );
}

interface LayoutProps {
  readonly choice: FileChoice;
  readonly onChange: (part: Partial<FileChoice>) => void;
}

function Layout({ choice, onChange }: LayoutProps) {
  const { format, columns, ownColumns, separator, keepsCommands } = choice;
  return (
    <div class="layout">
      <Choice
        label={i18n.t('export.columns')}
        options={COLUMN_SETS.map((set) => [set, columnNames[set]()])}
        value={columns}
        onChoose={(chosen) => onChange({ columns: chosen })}
      />
      {columns === 'own' && (
        <OwnColumns chosen={ownColumns} onChange={(chosen) => onChange({ ownColumns: chosen })} />
      )}
      {format === 'csv' && (
        <Choice
          label={i18n.t('export.separator')}
          options={SEPARATORS.map((sign) => [sign, separatorNames[sign]()])}
          value={separator}
          onChoose={(chosen) => onChange({ separator: chosen })}
        />
      )}
      {format === 'plainCsv' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={keepsCommands}
            onChange={({ currentTarget }) => onChange({ keepsCommands: currentTarget.checked })}
          />
          {i18n.t('export.keepCommands')}
        </label>
      )}
    </div>
  );
}
