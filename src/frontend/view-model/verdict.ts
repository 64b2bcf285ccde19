import { capital } from './words';

/** A verdict is one sentence whose clauses stand in the order of their weight; on a page the first is said large. */
export function leadAndRest(verdict: string): { readonly lead: string; readonly rest: string | null } {
  const end = verdict.indexOf('; ');
  if (end < 0) return { lead: verdict, rest: null };
  return { lead: `${verdict.slice(0, end)}.`, rest: capital(verdict.slice(end + 2)) };
}
