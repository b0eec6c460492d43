// What the first frame draws; `deferred-icons.ts` has the rest.
export { default as ArrowDownUp } from 'lucide/dist/esm/icons/arrow-down-up.mjs';
export { default as Building } from 'lucide/dist/esm/icons/building.mjs';
export { default as ChevronDown } from 'lucide/dist/esm/icons/chevron-down.mjs';
export { default as Download } from 'lucide/dist/esm/icons/download.mjs';
export { default as ExternalLink } from 'lucide/dist/esm/icons/external-link.mjs';
export { default as Globe } from 'lucide/dist/esm/icons/globe.mjs';
export { default as PanelRight } from 'lucide/dist/esm/icons/panel-right.mjs';
export { default as RefreshCw } from 'lucide/dist/esm/icons/refresh-cw.mjs';
export { default as Search } from 'lucide/dist/esm/icons/search.mjs';
export { default as Settings2 } from 'lucide/dist/esm/icons/settings-2.mjs';
export { default as User } from 'lucide/dist/esm/icons/user.mjs';
export { default as X } from 'lucide/dist/esm/icons/x.mjs';
