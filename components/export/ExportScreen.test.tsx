import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { leadsOf, openExport, synced } from '../../tests/unit/export-stage.ts';
import { wanted } from '../../tests/unit/file-choice.ts';
import { account } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import { ExportScreen } from './ExportScreen.tsx';

test('What was chosen is still chosen on the way back from a finished export', async () => {
  const { exporter } = openExport(leadsOf(3), [synced({ known: 3, total: 3 })]);
  const choice = wanted('xlsx');
  const order = { connection: account.connection, query: FIRST_PAGE, leads: null, ...choice, running: false };
  render(<ExportScreen opened={{ account, order, choice, exporter }} />);
  await userEvent.click(screen.getByRole('radio', { name: 'vCard' }));
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Another export' }));
  expect(screen.getByRole('radio', { name: 'vCard' })).toHaveProperty('checked', true);
});
