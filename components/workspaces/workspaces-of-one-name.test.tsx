import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { account } from '../../tests/unit/samples.ts';
import type { Account } from '../../utils/storage/schemas.ts';
import { SwitchWorkspace } from './SwitchWorkspace.tsx';
import { WorkspaceSettings } from './WorkspaceSettings.tsx';
import { WorkspaceSwitcher } from './WorkspaceSwitcher.tsx';

function workspace(id: string, name: string, end: string, state: Account['state'] = 'connected'): Account {
  const organization = { ...account.organization, id, name };
  return { ...account, connection: id, maskedKey: `leadey_sk_live_••••${end}`, state, organization };
}

const inUse = workspace('org_1', 'Acme Inc', 'a1b2');
const sameName = workspace('org_2', 'Acme Inc', 'c3d4');
const globex = workspace('org_3', 'Globex', 'e5f6');

const buttons = (name: RegExp) =>
  screen
    .getAllByRole('button', { name, hidden: true })
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);

describe('Two workspaces of one name', () => {
  test('have the end of their key beside it in the switcher; any other has not', () => {
    render(<WorkspaceSwitcher app={fakeApp()} inUse={inUse} others={[sameName, globex]} />);
    expect(buttons(/credits left/)).toEqual([
      'Acme Inc ••••a1b2 2,840 credits left',
      'Acme Inc ••••c3d4 2,840 credits left',
      'Globex 2,840 credits left',
    ]);
  });

  test('are disconnected by buttons that say which, the one in use being the other of that name', async () => {
    const app = fakeApp();
    render(<WorkspaceSettings app={app} account={inUse} others={[sameName, globex]} policy={null} />);
    expect(buttons(/^Disconnect/)).toEqual([
      'Disconnect',
      'Disconnect Acme Inc (••••c3d4)',
      'Disconnect Globex',
    ]);
    expect(buttons(/credits left/)).toEqual([
      'Acme Inc ••••c3d4 2,840 credits left',
      'Globex 2,840 credits left',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Disconnect Acme Inc (••••c3d4)' }));
    expect(app.disconnect.mock.calls).toEqual([['org_2']]);
  });

  test('are told apart on the way on from a refused key', () => {
    const refused = workspace('org_1', 'Acme Inc', 'a1b2', 'refused');
    render(<SwitchWorkspace workspaces={[refused, sameName]} onChoose={vi.fn()} />);
    expect(buttons(/Acme/)).toEqual([
      'Acme Inc ••••a1b2 Key refused',
      'Acme Inc ••••c3d4 2,840 credits left',
    ]);
  });

  test('without a name, too, are told apart', () => {
    const nameless = [workspace('org_1', '', 'a1b2'), workspace('org_2', '', 'c3d4')];
    render(<SwitchWorkspace workspaces={nameless} onChoose={vi.fn()} />);
    expect(buttons(/Leadey/).map((text) => text?.slice(0, 15))).toEqual([
      'Leadey ••••a1b2',
      'Leadey ••••c3d4',
    ]);
  });

  test('show no more of a key than its mask has', () => {
    const short = [workspace('org_1', 'Acme Inc', ''), workspace('org_2', 'Acme Inc', 'c3d4')];
    render(<SwitchWorkspace workspaces={short} onChoose={vi.fn()} />);
    expect(buttons(/Acme/)).toEqual(['Acme Inc 2,840 credits left', 'Acme Inc ••••c3d4 2,840 credits left']);
  });
});
