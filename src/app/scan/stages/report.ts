import { copyFindings, writeReportPart, writeReportRows } from '../../../store';
import { compareWithPrevious } from '../compare-with-previous';
import { comparedToStore } from '../../reports/stored-parts';
import type { CheckedBefore } from '../../reports/stored-report';
import { reportOfFindings } from '../fact-store';
import { writeHead } from '../report-head';
import { done, stage } from '../stage';
import { counted } from '../../../text/english';

/**
 * What has changed since the report that is checked again, a part of its findings, a stored value of rows, or what stands above
 * them: it comes last.
 */
type Value =
  | { readonly kind: 'since'; readonly before: CheckedBefore }
  | { readonly kind: 'findings'; readonly part: number }
  | { readonly kind: 'rows'; readonly value: number; readonly projects: number }
  | { readonly kind: 'head' };

/** Makes the report and stores it. It bears the id of its scan, and comes on the list when the scan is over. */
export const report = stage<Value>({
  name: 'report',
  says: (count) => `Writing the report on ${counted(count, 'space')}`,
  plan: async ({ draft, head }) => {
    const { packs } = await draft();
    const { again, parts } = head;
    const copied = reportOfFindings(head) === null ? 0 : parts;
    const ofEarlier = [
      ...(again === undefined ? [] : [{ kind: 'since' as const, before: again }]),
      ...Array.from({ length: copied }, (_, part) => ({ kind: 'findings' as const, part })),
    ];
    const rows = packs.map(({ length }, value) => ({ kind: 'rows' as const, value, projects: length }));
    return [...ofEarlier, ...rows, { kind: 'head' }];
  },
  size: (item) => (item.kind === 'rows' ? item.projects : 0),
  work: async (item, step, learn) => {
    const { scanId } = step.head;
    if (item.kind === 'findings') {
      const from = reportOfFindings(step.head);
      if (from !== null) await copyFindings(from, scanId, item.part);
      return done;
    }
    const draft = await step.draft();
    if (item.kind === 'since') {
      const compared = await compareWithPrevious(item.before, draft);
      if (compared !== null) await writeReportPart(scanId, 'since', comparedToStore(compared));
      return done;
    }
    if (item.kind === 'rows') {
      await writeReportRows(scanId, item.value, draft.packs[item.value] ?? []);
      return done;
    }
    learn('report-done', await writeHead(draft, step));
    return done;
  },
});
