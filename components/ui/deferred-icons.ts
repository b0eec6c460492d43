// What is loaded on demand.
export { default as Check } from 'lucide/dist/esm/icons/check.mjs';
export { default as ChevronUp } from 'lucide/dist/esm/icons/chevron-up.mjs';
export { default as CircleAlert } from 'lucide/dist/esm/icons/circle-alert.mjs';
export { default as Copy } from 'lucide/dist/esm/icons/copy.mjs';
export { default as Eye } from 'lucide/dist/esm/icons/eye.mjs';
export { default as EyeOff } from 'lucide/dist/esm/icons/eye-off.mjs';
export { default as ScanSearch } from 'lucide/dist/esm/icons/scan-search.mjs';
