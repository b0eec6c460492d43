import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { webApp } from '../../utils/leadey/web-app.ts';
import { ChevronRight, ClipboardPaste, Copy, KeyRound } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';

/** From nothing to a key in three pictures: made in Leadey, copied there, pasted here. */
export function KeyPath() {
  return (
    <ol class="key-path">
      <Place icon={KeyRound}>
        <a href={webApp.keys} target="_blank" rel="noreferrer">
          {i18n.t('connect.create')}
        </a>
      </Place>
      <Place icon={Copy}>{i18n.t('connect.copy')}</Place>
      <Place icon={ClipboardPaste}>{i18n.t('connect.paste')}</Place>
    </ol>
  );
}

function Place({ icon, children }: { icon: IconNode; children: ComponentChildren }) {
  return (
    <li>
      <span class="picture-tile">
        <Icon icon={icon} size={18} />
      </span>
      <span class="key-way">
        <Icon icon={ChevronRight} size={14} />
      </span>
      {children}
    </li>
  );
}
