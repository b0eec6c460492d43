import { i18n } from '#i18n';
import { Eye, Lock, Undo2 } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';

const PROMISES = [
  { name: 'opens', icon: Eye },
  { name: 'stays', icon: Lock },
  { name: 'own', icon: Undo2 },
] as const;

/** What a key opens, where it goes and how it is taken back, before it is handed in. */
export function KeyPromises() {
  return (
    <ul class="key-promises">
      {PROMISES.map(({ name, icon }) => (
        <li key={name}>
          <Icon icon={icon} size={14} />
          {i18n.t(`connect.${name}`)}
        </li>
      ))}
    </ul>
  );
}
