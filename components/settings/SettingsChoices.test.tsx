import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings.ts';
import { SettingsChoices } from './SettingsChoices.tsx';

function Choices() {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  return (
    <SettingsChoices
      settings={settings}
      policy={null}
      several={false}
      viewsTell={false}
      onSave={setSettings}
    />
  );
}

test('a second alert ticked while the browser still asks about the first takes nothing of it away', async () => {
  const answers: ((allowed: boolean) => void)[] = [];
  vi.spyOn(browser.permissions, 'request').mockImplementation(
    () => new Promise<boolean>((resolve) => answers.push(resolve)),
  );
  const user = userEvent.setup();
  render(<Choices />);
  const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
  await user.click(box(/^When credits fall/));
  await user.click(box(/^When new leads/));
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  for (const answer of answers) answer(true);
  await vi.waitFor(() => expect(box(/^When credits fall/).checked).toBe(true));
  await vi.waitFor(() => expect(box(/^When new leads/).checked).toBe(true));
});
