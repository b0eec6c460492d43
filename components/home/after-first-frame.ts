/**
 * What a page needs soon after its first frame, and not for it. All in one file: to a browser each file more is 5 to 8
 * ms of work, whatever its size (docs/decisions.md), and these are wanted by everybody who opens the list.
 */
import '../styles/deferred.css';

export { AddButton } from '../adding/AddButton.tsx';
export { UpdateNotice } from '../changelog/UpdateNotice.tsx';
export { Dialogs } from '../commands/Dialogs.tsx';
export { pressKey } from '../commands/shortcuts.ts';
export { FilterChips } from '../filters/FilterChips.tsx';
export { ListTools } from '../filters/ListTools.tsx';
export { SearchTools } from '../filters/SearchTools.tsx';
export { EmptyList } from '../leads/EmptyList.tsx';
export { markWords } from '../leads/highlight-words.tsx';
export { RowTools } from '../leads/RowActions.tsx';
export { SelectionBar } from '../leads/SelectionBar.tsx';
export { SimilarLeads } from '../leads/SimilarLeads.tsx';
export { OnThisPage } from '../lookup/OnThisPage.tsx';
export { SiteCompany } from '../lookup/SiteCompany.tsx';
export { SiteContact } from '../lookup/SiteContact.tsx';
export { SiteError } from '../lookup/SiteError.tsx';
export { HomeNotices } from './HomeNotices.tsx';
export { Pagination } from './Pagination.tsx';
