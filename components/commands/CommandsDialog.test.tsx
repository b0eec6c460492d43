import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { account } from '../../tests/unit/samples.ts';
import { CommandsDialog } from './CommandsDialog.tsx';

beforeEach(() => {
  // No browser here: what is drawn counts, wherever the browser lays it.
  HTMLDialogElement.prototype.showModal = vi.fn();
});

const workspace = (id: string, name: string, maskedKey: string) => ({
  ...account,
  connection: `connection of ${id}`,
  maskedKey,
  organization: { ...account.organization, id, name },
});

function show(change: Parameters<typeof fakeApp>[0] = {}) {
  const app = fakeApp(change);
  render(<CommandsDialog app={app} onClose={() => {}} />);
  const box = screen.getByRole('combobox', { hidden: true });
  const chosen = () => box.getAttribute('aria-activedescendant');
  return { app, box, chosen };
}

describe('The commands', () => {
  test('the arrows choose one, Enter does it', () => {
    const { app, box, chosen } = show();
    fireEvent.input(box, { target: { value: 'refresh' } });
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(chosen()).toBe('command-0');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(app.refresh).toHaveBeenCalledTimes(1);
  });

  test.each([{ isComposing: true }, { keyCode: 229 }])(
    'while a word is composed, arrows and Enter are for that (%j)',
    (held) => {
      const { app, box, chosen } = show();
      fireEvent.input(box, { target: { value: 'setting' } });
      for (const key of ['ArrowDown', 'Enter']) fireEvent.keyDown(box, { key, ...held });
      expect(chosen()).toBe('command-0');
      expect(app.seekSetting).not.toHaveBeenCalled();
    },
  );

  test('two workspaces of one name are told apart by the end of their keys', () => {
    const workspaces = [
      workspace('org_2', 'Acme', 'leadey_sk_live_••••c3d4'),
      workspace('org_3', 'Acme', 'leadey_sk_live_••••e5f6'),
      workspace('org_4', 'Globex', 'leadey_sk_live_••••g7h8'),
    ];
    const { app, box } = show({ workspaces });
    fireEvent.input(box, { target: { value: 'switch' } });
    const options = screen.getAllByRole('option', { hidden: true });
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Switch to Acme (••••c3d4)',
      'Switch to Acme (••••e5f6)',
      'Switch to Globex',
    ]);
    fireEvent.click(options[1] as HTMLElement);
    expect(app.switchTo.mock.calls).toEqual([['org_3']]);
  });
});
