import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCountry, formatTimes } from '../../utils/format/local-time.ts';
import type { Whereabouts } from '../../utils/leads/whereabouts.ts';
import { useNow } from '../hooks/use-now.ts';
import { Clock } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';

interface LocalTimeProps {
  readonly phone: string;
  readonly companyCountry: string;
}

const HALF_A_MINUTE = 30_000;

/** The country a lead is probably in, and what time it is there where that is another than here. */
export function LocalTime({ phone, companyCountry }: LocalTimeProps) {
  const now = useNow(HALF_A_MINUTE);
  const where = useWhereabouts(phone, companyCountry, now);
  if (where === null) return null;
  const country = formatCountry(where.country);
  const here = -new Date(now).getTimezoneOffset();
  const isElsewhere = where.offsets?.some((offset) => offset !== here) ?? false;
  const time = isElsewhere && where.offsets !== null ? formatTimes(where.offsets, now) : null;
  return (
    <p class="local-time">
      <Icon icon={Clock} size={14} />
      {time === null ? country : i18n.t('lead.localTime', { country, time })}
    </p>
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
