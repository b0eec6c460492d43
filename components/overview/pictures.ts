import type { ViewQuery } from '../../utils/leads/saved-views.ts';
import type { CreditCourse } from '../../utils/overview/credit-course.ts';

/** One row of what is drawn, as its table says it. */
export interface Row {
  /** Of its own in its picture, as a name need not be. */
  readonly id: string;
  readonly name: string;
  readonly values: readonly number[];
  /** Which leads of the list it stands for; `null` where no filter says it. */
  readonly shows: ViewQuery | null;
}

/** Something to be drawn, and to be read as a table. */
export type Picture =
  | {
      readonly kind: 'bars';
      /** Whether names need room: then bars lie. */
      readonly lies: boolean;
      /** What is counted, one name for each value of a row; several lie upon each other. */
      readonly series: readonly string[];
      readonly rows: readonly Row[];
    }
  | { readonly kind: 'course'; readonly course: CreditCourse };
