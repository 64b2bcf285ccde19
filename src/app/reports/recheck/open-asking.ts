import type { Account } from '../../../access';
import type { Findings } from '../../../diagnosis';
import type { NotRead } from '../../../diagnosis/facts';
import type { CatalogueEntry, JiraReader } from '../../../jira';
import type { Finding } from '../../../log/finding';
import { readFindings } from '../../../store';
import { seenSequence } from '../../changes/touched';
import type { Outcome } from '../../../contract';
import { badCall, good } from '../../problems';
import { accountOfStart } from '../../scan/account-of-start';
import type { OpenReport } from '../open-report';

/** What is asked once, however many spaces of a report are asked about again. */
export interface Asking {
  readonly account: Account;
  readonly applicationNames: Readonly<Record<string, string>>;
  readonly catalogue: readonly CatalogueEntry[];
  readonly notRead: readonly NotRead[];
  /** What the log of the report said. */
  readonly findings: Findings;
  /** The last change of this app that the answers will have seen. */
  readonly turn: number;
}

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
