/** Drawn short, read out in full. */
export function AbbreviatedText({
  full,
  short,
  class: className,
}: {
  full: string;
  short: string;
  class?: string;
}) {
  return (
    <span class={className} title={full}>
      <span class="unseen">{full}</span>
      <span aria-hidden="true">{short}</span>
    </span>
  );
}
