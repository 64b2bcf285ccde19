import type { NotRead } from '../../diagnosis/facts';
import type { SetAsideClass, UnrecognisedClass } from '../../diagnosis/gap';

/**
 * A log may have tens of thousands of messages that nobody knows. An answer of Forge and a message to the Frame have room for
 * this many classes; the rest is one class more, so that the counts still add up. So it is with what could not be read of the
 * site; what could not be read of a space goes with the space.
 */
const mostClasses = 1_000;
/** Texts of one reason: a page shows a few as examples. */
const mostTexts = 50;
const mostLines = 20;

/** The classes with the most records, in their order, and one for all others. */
export function truncateClasses(classes: readonly UnrecognisedClass[]): readonly UnrecognisedClass[] {
  if (classes.length <= mostClasses) return classes;
  const byRecords = [...classes].sort((a, b) => b.records - a.records);
  const kept = new Set(byRecords.slice(0, mostClasses - 1));
  const others = classes.filter((each) => !kept.has(each));
  const lines = others.flatMap((each) => each.lines).sort((a, b) => a - b);
  const rest: UnrecognisedClass = {
    text: null,
    records: others.reduce((sum, { records }) => sum + records, 0),
    lines: lines.slice(0, mostLines),
    candidate: null,
  };
  return [...classes.filter((each) => kept.has(each)), rest];
}

export function truncateTexts(classes: readonly SetAsideClass[]): readonly SetAsideClass[] {
  return classes.map((each) => ({ ...each, texts: each.texts.slice(0, mostTexts) }));
}

/** What could not be read of the site: the first rows, and one for all others of the same kind, status and right. */
export function truncateNotRead(rows: readonly NotRead[]): readonly NotRead[] {
  const ofSite = rows.filter(({ project }) => project === null);
  if (ofSite.length <= mostClasses) return rows;
  const kept = new Set(ofSite.slice(0, mostClasses));
  const folded = new Map<string, NotRead & { readonly others: number }>();
  for (const row of ofSite.slice(mostClasses)) {
    const like = JSON.stringify([row.what, row.status, row.right]);
    const { others, ...first } = folded.get(like) ?? { ...row, others: 0 };
    folded.set(like, { ...first, others: others + 1 });
  }
  return [...rows.filter((row) => row.project !== null || kept.has(row)), ...folded.values()];
}
