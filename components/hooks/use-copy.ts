import { useEffect, useState } from 'preact/hooks';

/** How long a copy is confirmed, in milliseconds. */
const CONFIRMED_FOR = 2500;

/** Copies text, and says for a moment which, or that the browser did not allow it. */
export function useCopy() {
  const [copied, setCopied] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), CONFIRMED_FOR);
    return () => clearTimeout(timer);
  }, [copied]);

  function copy(text: string): void {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(text);
        setFailed(false);
      },
      () => {
        setCopied(null);
        setFailed(true);
      },
    );
  }
  return { copied, failed, copy };
}
