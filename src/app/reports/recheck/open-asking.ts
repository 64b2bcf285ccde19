import type { Findings } from '../../../diagnosis';
import type { JiraReader } from '../../../jira';
import type { Finding } from '../../../log/finding';
import { readFindings } from '../../../store';
import { seenSequence } from '../../journal/touched';
import type { Outcome } from '../../../contract';
import type { SpaceSeen } from '../../facts/facts-of-space';
import { badCall, good } from '../../problems';
import { accountOfStart } from '../../facts/account-to-check';
import type { OpenReport } from '../open-report';

/** What is asked once, however many spaces of a report are asked about again. */
export interface Asking extends Omit<SpaceSeen, 'project'> {
  readonly applicationNames: Readonly<Record<string, string>>;
  /** What the log of the report said. */
  readonly findings: Findings;
  /** The last change of this app that the answers will have seen. */
  readonly turn: number;
}

/** What every space of a report is asked again with. */
export async function openAsking(
  { reportId, stored }: OpenReport,
  jira: JiraReader,
): Promise<Outcome<Asking>> {
  const { summary, findings: parts = 0 } = stored;
  // before anything is asked: what is changed from now on may or may not be in the answers
  const turn = await seenSequence();
  const catalogue = await jira.permissionCatalogue();
  if (!catalogue.ok) return badCall(catalogue.failure, 'list the permissions of this site');
  const account = await accountOfStart(summary.account.accountId, jira);
  if (!account.ok) return account;
  const findings = parts === 0 ? null : await readFindings<Finding>(reportId, parts);
  return good({ ...account.value, catalogue: catalogue.value, findings, turn });
}
