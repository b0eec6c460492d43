import { useEffect, useState } from 'preact/hooks';

/** A host as people write it; for the moment until that is known, as browsers tell it. Any other text as it is. */
export function useUnicodeHost(host: string): string {
  const [read, setRead] = useState({ host, text: host });
  useEffect(() => {
    // What reads it is loaded for the few hosts that need it.
    if (!host.includes('xn--')) return;
    let isHere = true;
    void import('../../utils/lookup/unicode-host.ts').then(({ unicodeHost }) => {
      if (isHere) setRead({ host, text: unicodeHost(host) });
    });
    return () => {
      isHere = false;
    };
  }, [host]);
  return read.host === host ? read.text : host;
}
