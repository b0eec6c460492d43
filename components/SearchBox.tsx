import { i18n } from '#i18n';
import { IconButton } from './Header.tsx';
import { Icon } from './Icon.tsx';

export interface SearchBoxProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** Takes away the search and all filters; `null` when nothing is narrowed. */
  readonly onClear: (() => void) | null;
}

/** The search box; what is typed in it is the state's, so that a reopened popup shows it again. */
export function SearchBox({ text, onSearch, onClear }: SearchBoxProps) {
  return (
    <span class="search-box">
      <Icon name="search" size={14} />
      <input
        type="search"
        id="search"
        aria-label={i18n.t('filters.search')}
        placeholder={i18n.t('filters.search')}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      {onClear === null ? (
        <kbd>/</kbd>
      ) : (
        <IconButton icon="close" name={i18n.t('common.clearFilters')} onClick={onClear} />
      )}
    </span>
  );
}
