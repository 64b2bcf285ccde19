import type { Diagnosis } from '../diagnosis/gap';
import { gapId, refsOf } from '../diagnosis/gap-ref';
import { sectionOf, sections } from './who-makes';
import { placedBy, type Draft } from './draft';

/**
 * Changes in the order of the table, by which they are numbered and made: section by section, and within one those first that clear
 * most records of the log. What comes before everything else keeps its order, and what holds on the whole site comes last.
 */
export function inTableOrder(
  drafts: readonly Draft[],
  { projects, site }: Pick<Diagnosis, 'projects' | 'site'>,
): readonly Draft[] {
  const records = new Map<string, number>();
  for (const [project, gaps] of [
    ...projects.map(({ key, gaps: its }) => [key, its] as const),
    [null, site] as const,
  ]) {
    for (const gap of gaps) for (const part of refsOf(project, gap)) records.set(gapId(part), gap.records);
  }
  const rank = (draft: Draft): readonly [number, number] => [
    sections.indexOf(sectionOf(placedBy(draft))),
    draft.spec.kind === 'grant-global' ? 1 : 0,
  ];
  const clears = ({ spec, closes, mayClose }: Draft): number => {
    if (spec.kind === 'reactivate-account' || spec.kind === 'give-app-access') return 0;
    const ids = new Set([...closes, ...mayClose].map(gapId));
    return [...ids].reduce((sum, id) => sum + (records.get(id) ?? 0), 0);
  };
  return drafts
    .map((draft) => ({ draft, rank: rank(draft), clears: clears(draft) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || b.clears - a.clears)
    .map(({ draft }) => draft);
}
