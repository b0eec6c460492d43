import type { LeadeyError } from '../../utils/leadey/errors.ts';
import { errorWords } from '../ui/error-words.ts';

/** Why Leadey gave no answer about the site. */
export function SiteError({ error }: { error: LeadeyError }) {
  return <p role="alert">{errorWords(error)}</p>;
}
