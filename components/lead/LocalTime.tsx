import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCountry, formatTimes } from '../../utils/format/local-time.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import type { Whereabouts } from '../../utils/leads/whereabouts.ts';
import { useNow } from '../hooks/use-now.ts';
import { Clock } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';

interface LocalTimeProps {
  readonly lead: Pick<Lead, 'phone' | 'company'>;
  /** In English; empty as long as it is not known. */
  readonly companyCountry: string;
}

/** How a number begins that tells its country. */
const INTERNATIONAL = /^\D*(?:\+|00)/;

const HALF_A_MINUTE = 30_000;

/**
 * The country a lead is probably in, and what time it is there where that is another than here. Its place is kept
 * wherever it may come: what stands below would be pushed away under a pointer.
 */
export function LocalTime({ lead, companyCountry }: LocalTimeProps) {
  const { phone, company } = lead;
  const now = useNow(HALF_A_MINUTE);
  const where = useWhereabouts(phone, companyCountry, now);
  if (where !== null) return <p class="local-time">{words(where, now)}</p>;
  return company !== '' || INTERNATIONAL.test(phone) ? <p class="local-time" /> : null;
}

function words(where: Whereabouts, now: number) {
  const country = formatCountry(where.country);
  const here = -new Date(now).getTimezoneOffset();
  const isElsewhere = where.offsets?.some((offset) => offset !== here) ?? false;
  const time = isElsewhere && where.offsets !== null ? formatTimes(where.offsets, now) : null;
  return (
    <>
      <Icon icon={Clock} size={14} />
      {time === null ? country : i18n.t('lead.localTime', { country, time })}
    </>
  );
}

/** The rules of all countries' numbers come when one is looked at: they are large. */
function useWhereabouts(phone: string, companyCountry: string, now: number): Whereabouts | null {
  const [where, setWhere] = useState<Whereabouts | null>(null);
  useEffect(() => {
    let isOver = false;
    void import('../../utils/leads/whereabouts.ts').then(({ whereaboutsOf }) => {
      if (!isOver) setWhere(whereaboutsOf(phone, companyCountry, now));
    });
    return () => {
      isOver = true;
    };
  }, [phone, companyCountry, now]);
  return where;
}
