// What is loaded on demand.
export { default as Bell } from 'lucide/dist/esm/icons/bell.mjs';
export { default as BellOff } from 'lucide/dist/esm/icons/bell-off.mjs';
export { default as Bookmark } from 'lucide/dist/esm/icons/bookmark.mjs';
export { default as ChartColumn } from 'lucide/dist/esm/icons/chart-column.mjs';
export { default as Check } from 'lucide/dist/esm/icons/check.mjs';
export { default as ChevronLeft } from 'lucide/dist/esm/icons/chevron-left.mjs';
export { default as ChevronRight } from 'lucide/dist/esm/icons/chevron-right.mjs';
export { default as ChevronUp } from 'lucide/dist/esm/icons/chevron-up.mjs';
export { default as ChevronsLeft } from 'lucide/dist/esm/icons/chevrons-left.mjs';
export { default as ChevronsRight } from 'lucide/dist/esm/icons/chevrons-right.mjs';
export { default as CircleAlert } from 'lucide/dist/esm/icons/circle-alert.mjs';
export { default as Copy } from 'lucide/dist/esm/icons/copy.mjs';
export { default as Eye } from 'lucide/dist/esm/icons/eye.mjs';
export { default as EyeOff } from 'lucide/dist/esm/icons/eye-off.mjs';
export { default as ListFilter } from 'lucide/dist/esm/icons/list-filter.mjs';
export { default as ScanSearch } from 'lucide/dist/esm/icons/scan-search.mjs';
export { default as Trash } from 'lucide/dist/esm/icons/trash.mjs';
