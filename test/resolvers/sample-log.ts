import type { Finding } from '../../src/log/finding';
import type { ScanStart } from '../../src/contract';
import { advanced, started, value, wholeSite, type Page } from './admin-page';
import { finding, summaryOf } from './finding';

/** A permission finding about one work item. */
export const about = (issue: string, more: Partial<Finding> = {}): Finding =>
  finding(issue.split('-')[0] ?? null, { issues: [{ issue, records: 1, lines: [1] }], ...more });
export const wanting = (permission: string): Partial<Finding> => ({
  want: { kind: 'permission', anyOf: [permission] },
});
const other = { verdict: 'set-aside', want: null, row: null } as const;

/** What a reader makes of the sample log. */
export const sampleFindings: readonly Finding[] = [
  about('PAY-1', {
    records: 2,
    issues: [
      { issue: 'PAY-1', records: 1, lines: [1] },
      { issue: 'PAY-2', records: 1, lines: [2] },
    ],
  }),
  finding('PAYM', wanting('ADMINISTER_PROJECTS')),
  about('WEB-1'),
  about('FIN-7'),
  about('SEC-2'),
  about('ASK-3'),
  about('ROC-9'),
  finding('OLD'),
  finding('BIN'),
  finding('GONE'),
  about('NUL-1'),
  finding('MOB', wanting('ADMINISTER_PROJECTS')),
  finding(null, wanting('ADMINISTER')),
  about('WEB-1', { ...other, reason: 'rate-limit' }),
  finding(null, { ...other, reason: 'app-scope' }),
  about('PAY-1', { verdict: 'unrecognised', want: null, row: null }),
];

/** Sends the findings of a log and makes its report. */
export async function reported(
  page: Page,
  findings: readonly Finding[],
  accountId = 'u-dana',
  more: Partial<ScanStart> = {},
): Promise<string> {
  const scan = await started(page, { ...wholeSite(accountId), ...more, log: summaryOf(findings), parts: 1 });
  const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
  const { reportId } = await advanced(page, sent);
  return reportId ?? '';
}
