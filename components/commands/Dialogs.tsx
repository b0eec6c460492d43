import type { App } from '../../utils/app/create-app.ts';
import { CommandsDialog } from './CommandsDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

/** What lies over a screen: the list of keys, or that of commands. */
export function Dialogs({ app }: { app: App }) {
  const { commands, shortcuts } = app.state;
  return (
    <>
      {shortcuts.value && <ShortcutsDialog app={app} onClose={() => app.showShortcuts(false)} />}
      {commands.value && <CommandsDialog app={app} onClose={() => app.showCommands(false)} />}
    </>
  );
}
