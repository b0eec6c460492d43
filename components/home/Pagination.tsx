import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../utils/format/numbers.ts';
import { type LeadQuery, PAGE_SIZES } from '../../utils/leadey/lead-query.ts';
import { AbbreviatedText } from '../ui/AbbreviatedText.tsx';
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import { ChevronDown } from '../ui/icons.ts';

export interface PaginationProps {
  readonly page: number;
  readonly totalPages: number;
  readonly pageSize: LeadQuery['pageSize'];
  readonly onTurn: (page: number) => void;
  readonly onAhead: (page: number) => void;
  readonly onResize: (pageSize: LeadQuery['pageSize']) => void;
}

export function Pagination(props: PaginationProps) {
  const { page, totalPages, pageSize, onAhead, onResize } = props;
  const last = Math.max(1, totalPages);
  const nav = useRef<HTMLElement>(null);
  const turned = useRef(false);
  // A button that leads nowhere any more loses the focus: it goes to the next one that leads somewhere.
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (turned.current && (active === document.body || active?.matches(':disabled'))) {
      nav.current?.querySelector<HTMLElement>('button:not(:disabled), select')?.focus();
    }
    turned.current = false;
  }, [page]);
  const onTurn = (to: number) => {
    turned.current = true;
    props.onTurn(to);
  };
  const turn = (name: TurnName, to: number) => (
    <Turn
      name={name}
      to={to}
      enabled={to >= 1 && to <= last && to !== page}
      onTurn={onTurn}
      onAhead={onAhead}
    />
  );
  const position = { page: formatNumber(page), pages: formatNumber(last) };
  return (
    <nav ref={nav} class="pages" aria-label={i18n.t('pages.navigation')}>
      {turn('first', 1)}
      {turn('previous', page - 1)}
      <AbbreviatedText
        class="position"
        full={i18n.t('pages.position', position)}
        short={`${position.page} / ${position.pages}`}
      />
      {turn('next', page + 1)}
      {turn('last', last)}
      <span class="chip size">
        <span class="chip-text" aria-hidden="true">
          {pageSize}
        </span>
        <Icon icon={ChevronDown} size={10} />
        <select
          aria-label={i18n.t('pages.size')}
          title={i18n.t('pages.size')}
          value={String(pageSize)}
          onChange={(event) => onResize(PAGE_SIZES[event.currentTarget.selectedIndex] ?? pageSize)}
        >
          {PAGE_SIZES.map((size) => (
            <option key={size} value={String(size)}>
              {size}
            </option>
          ))}
        </select>
      </span>
    </nav>
  );
}

const ICONS = { first: ChevronsLeft, previous: ChevronLeft, next: ChevronRight, last: ChevronsRight };
type TurnName = keyof typeof ICONS;

interface TurnProps extends Pick<PaginationProps, 'onTurn' | 'onAhead'> {
  readonly name: TurnName;
  readonly to: number;
  readonly enabled: boolean;
}

function Turn({ name, to, enabled, onTurn, onAhead }: TurnProps) {
  const words = i18n.t(`pages.${name}`);
  const ahead = () => enabled && onAhead(to);
  return (
    <button
      type="button"
      class="icon-button small"
      aria-label={words}
      title={words}
      disabled={!enabled}
      onClick={() => onTurn(to)}
      onPointerEnter={ahead}
      onFocus={ahead}
    >
      <Icon icon={ICONS[name]} />
    </button>
  );
}
