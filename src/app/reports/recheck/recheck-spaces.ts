import type { Outcome } from '../../../contract';
import type { Invocation } from '../../invocation';
import { bad, good } from '../../problems';
import { inBatches } from '../../../jira/batches';
import type { OpenReport } from '../open-report';
import { openIndex, rowsOf } from '../rows';
import { recheckSpace } from './recheck-space';
import { keepRechecks, type AskedSpaces } from './keep-rechecks';
import { openAsking } from './open-asking';

/** Spaces asked about at one time. */
const width = 4;

/** Asks Jira again about some spaces of a report, and lays the answers over it. What the report has no row of is left out. */
export async function recheckSpaces(
  report: OpenReport,
  keys: readonly string[],
  { clock, jira, viewer }: Invocation,
): Promise<Outcome<AskedSpaces>> {
  const { reportId, stored } = report;
  const wanted = new Set(keys);
  const rows = await rowsOf(
    reportId,
    (await openIndex(reportId)).filter(({ k }) => wanted.has(k)),
  );
  const asking = await openAsking(report, jira);
  if (!asking.ok) return asking;
  let asked: AskedSpaces = { spaces: {}, site: null };
  for (const some of inBatches(rows, width)) {
    const answers = await Promise.all(some.map((row) => recheckSpace(row, stored, asking.value, jira)));
    const mark = { at: new Date(clock.now()).toISOString(), by: viewer };
    for (const [at, answer] of answers.entries()) {
      if (!answer.ok) return answer;
      const { space, site } = answer.value;
      asked = {
        spaces: { ...asked.spaces, [some[at]?.key ?? '']: { ...mark, ...space } },
        site: site === null ? asked.site : { ...mark, ...site },
      };
    }
  }
  return (await keepRechecks(reportId, asked, clock))
    ? good(asked)
    : bad('stale', 'Others are checking spaces of this report again. Try again in a moment.');
}
