import type { FileChoice, Format } from '../../utils/export/file-choice.ts';
import type { FileParts } from '../../utils/export/written-file.ts';
import { FIELDS } from '../../utils/leadey/lead-fields.ts';

/** A file of this kind, laid out as it is where nobody chose anything. */
export function wanted(format: Format, more: Partial<FileChoice> = {}): FileChoice {
  return {
    format,
    columns: 'leadey',
    ownColumns: [...FIELDS],
    separator: 'comma',
    keepsCommands: false,
    ...more,
  };
}

export const fileParts: FileParts = {
  about: [['Workspace', 'Northwind']],
  sheetNames: { leads: 'Leads', about: 'About' },
  inWords: (_, columns) => columns,
  breathe: async () => {},
};
