import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Search, X } from '../ui/icons.ts';

export interface SearchBoxProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** Takes away the search and all filters; `null` when nothing is narrowed. */
  readonly onClear: (() => void) | null;
  /** Another way to find leads, at its end. */
  readonly children?: ComponentChildren;
}

/** The search box; what is typed in it is the state's, so that a reopened popup shows it again. */
export function SearchBox({ text, onSearch, onClear, children }: SearchBoxProps) {
  const [composed, setComposed] = useState<string | null>(null);
  const search = (words: string) => {
    setComposed(null);
    onSearch(words);
  };
  return (
    <span class="search-box">
      <Icon icon={Search} size={14} />
      <input
        type="search"
        dir="auto"
        id="search"
        aria-label={i18n.t('filters.search')}
        placeholder={i18n.t('filters.search')}
        autocomplete="off"
        spellcheck={false}
        value={composed ?? text}
        onInput={(event) => (isHalfWord(event) ? setComposed : search)(event.currentTarget.value)}
        onCompositionEnd={(event) => search(event.currentTarget.value)}
      />
      {/* What comes after the first frame stands before what is there already, which stays where it is. */}
      {children}
      {onClear === null && <kbd>/</kbd>}
      {onClear !== null && <IconButton icon={X} name={i18n.t('common.clearFilters')} onClick={onClear} />}
    </span>
  );
}

/**
 * Japanese and Chinese words are typed by their sound, which stands in the box until a word is chosen for it: no lead
 * is found by that. Korean grows letter by letter, and what is there is always the beginning of the word.
 */
function isHalfWord(event: Event): boolean {
  const { isComposing, data } = event as InputEvent;
  return isComposing && !/\p{Script=Hangul}/u.test(data ?? '');
}
