/** Endings that no registry sells: RFC 2606, RFC 6761, RFC 6762, and what houses call their own machines. */
const UNREGISTERED = new Set(
  'test example invalid local internal intranet lan home corp private onion arpa'.split(' '),
);

/** Where anybody has a page: the hosts people meet most of the public suffix list's private part. */
const SHARED_ENDINGS = new Set(
  `github.io gitlab.io pages.dev workers.dev vercel.app netlify.app web.app firebaseapp.com run.app herokuapp.com onrender.com fly.dev azurewebsites.net cloudfront.net amazonaws.com googleusercontent.com blogspot.com myshopify.com wixsite.com webflow.io framer.website notion.site substack.com wordpress.com weebly.com surge.sh replit.app ngrok.io ngrok.app trycloudflare.com readthedocs.io gitbook.io`.split(
    ' ',
  ),
);

/** Whether a company may have registered this host or one above it; what is none is told exactly a moment later. */
export function mayBeRegistered(host: string): boolean {
  const labels = host.split('.');
  return !UNREGISTERED.has(labels.at(-1) ?? '') && !SHARED_ENDINGS.has(labels.slice(-2).join('.'));
}

/** What registries of countries sell names below: `co.uk`, `com.br`, `or.at`. A short name may be a company's: `bmw.de`. */
const SECOND_LEVEL =
  /^(?:ac|com?|edu|firm|gen|go(?:b|u?v)?|gr|gv|id|idv|in[df]?|ltd|me|mil|net?|nhs|nom|org?|per|plc|re|sch|web)$/;

/**
 * What was probably registered of a host: `northwind.com` of `shop.northwind.com`, `northwind.co.uk` of
 * `shop.northwind.co.uk`. Where it has to be known, `registrableDomain` tells by the list of public suffixes.
 */
export function guessDomain(host: string): string {
  const labels = host.split('.');
  const isSecond = labels.at(-1)?.length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  return labels.slice(isSecond ? -3 : -2).join('.');
}
