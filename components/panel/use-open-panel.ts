import { useEffect, useState } from 'preact/hooks';
import { closePopup, panelOpener } from '../../utils/browser/open-panel.ts';

/** The way to what stays open; `null` as long as it is not known, or where there is none. */
export function useOpenPanel(): { open: () => void; failed: boolean } | null {
  const [opener, setOpener] = useState<{ open: () => Promise<boolean> } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => void panelOpener().then((open) => setOpener(open && { open })), []);
  if (opener === null) return null;
  return {
    open: () => void opener.open().then((opened) => (opened ? closePopup() : setFailed(true))),
    failed,
  };
}
