import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../contract';
import { ask } from '../invoke';
import { useLatest } from './use-latest';

/** Questions in a row before the rest is left to a press of a button: each is about ten spaces. */
const mostQuestions = 5;

export type CatchUp =
  | { readonly kind: 'asking' }
  /** Spaces that nobody asked about again. */
  | { readonly kind: 'left'; readonly problem: Problem | null; readonly goOn: () => void }
  | { readonly kind: 'none' };

/**
 * Asks Jira again about the spaces of a report that changes touched since, whoever made them. `changed`: how many there are;
 * `occasion`: another one begins anew. `mayAsk`: false while changes are being made. `onAsked`: the report is no longer true.
 */
export function useCatchUp(
  { reportId, changed }: { readonly reportId: string; readonly changed: number },
  { occasion, mayAsk, onAsked }: { readonly occasion: number; readonly mayAsk: boolean; onAsked: () => void },
): CatchUp {
  const [ended, setEnded] = useState<{ readonly of: string; readonly problem: Problem | null } | null>(null);
  const [presses, setPresses] = useState(0);
  const told = useLatest(onAsked);
  const goOn = useCallback(() => setPresses((before) => before + 1), []);

  const attempt = `${reportId} ${String(occasion)} ${String(presses)}`;
  const isDue = changed > 0 && mayAsk && ended?.of !== attempt;
  useEffect(() => {
    if (!isDue) return undefined;
    let current = true;
    const run = async (): Promise<void> => {
      let problem: Problem | null = null;
      for (let questions = 0; questions < mostQuestions && current; questions += 1) {
        const outcome = await ask('report/catch-up', { reportId });
        if (!outcome.ok) ({ problem } = outcome);
        if (!outcome.ok || outcome.value.left === 0 || outcome.value.asked === 0) break;
      }
      if (!current) return;
      setEnded({ of: attempt, problem });
      told.current();
    };
    void run();
    return () => {
      current = false;
    };
  }, [isDue, attempt, reportId, told]);

  if (changed === 0) return { kind: 'none' };
  return isDue || !mayAsk ? { kind: 'asking' } : { kind: 'left', problem: ended?.problem ?? null, goOn };
}
