import { useEffect, useState } from 'react';
import type { ReportHead } from '../../report/view';
import { holdsLogOf } from '../view-model/desk-state';
import type { Desk } from './use-desk';

/** The example texts of a report's lists, which only the browser has; null while its log is not in the file desk. */
export function useTexts(desk: Desk, log: ReportHead['log']): readonly string[] | null {
  const held = holdsLogOf(desk.state, log) && desk.state.kind === 'read' ? desk.state.log : null;
  const [texts, setTexts] = useState<{ of: object; texts: readonly string[] } | null>(null);

  useEffect(() => {
    if (held === null) return undefined;
    let open = true;
    const collect = async (): Promise<void> => {
      const all: string[] = [];
      for (let part = 0; part < held.textsParts && open; part += 1)
        all.push(...((await desk.parts.texts(part)) ?? []));
      if (open) setTexts({ of: held, texts: all });
    };
    void collect();
    return () => {
      open = false;
    };
  }, [held, desk.parts]);

  return held !== null && texts?.of === held ? texts.texts : null;
}
