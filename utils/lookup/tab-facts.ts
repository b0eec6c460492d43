/** What a tab tells of itself. */
export interface TabFacts {
  readonly url: string;
  readonly title: string;
}
