import { render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { account } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import { initialSync } from '../../utils/sync/initial-sync.ts';
import { SyncLine } from './SyncLine.tsx';

const newest = {
  ...initialSync(account.connection),
  state: 'too-many' as const,
  known: 100_000,
  total: 250_000,
};

describe('A workspace with more leads than are kept', () => {
  test('says which are here, and whose order the list has', () => {
    render(<SyncLine app={fakeApp({ sync: newest })} />);
    screen.getByText('The newest 100,000 leads are synced, in Leadey’s own order');
  });

  test('says while something is searched who is asked about older ones', () => {
    render(<SyncLine app={fakeApp({ sync: newest, query: { ...FIRST_PAGE, search: 'ada' } })} />);
    expect(screen.queryByText(/^Older leads are searched in Leadey itself/)).not.toBeNull();
    expect(screen.queryByText(/^Until all leads are synced/)).toBeNull();
  });
});
