import { accountKind } from '../../access';
import { settledRoles, unnamedSpaces } from '../../diagnosis';
import { credentialsDoubt } from '../../diagnosis/credentials';
import { indexEntry, tally, type Warning } from '../../report';
import { writeReportPart } from '../../store';
import type { StoredLine, StoredLists, StoredReport } from '../reports/stored-report';
import { costOfReport } from './cost-of-report';
import type { ReportDone } from './facts';
import type { ReportDraft } from './report-draft';
import type { StepContext } from './stage';
import { truncateClasses, truncateNotRead, truncateTexts } from './truncate-lists';

/** Stores what stands above the rows of a report: its summary, its index and its lists. */
export async function writeHead(draft: ReportDraft, step: StepContext): Promise<ReportDone> {
  const cost = step.cost();
  const { scanId, accountId, by, baseUrl, profile, parts, turn, beside } = step.head;
  const [seen] = await step.store.all('account');
  const summary = summaryOf(draft, await warningsOf(draft, step), step);
  const stored: StoredReport = {
    summary,
    by,
    baseUrl,
    permissionNames: Object.fromEntries(draft.facts.permissionNames),
    applicationNames: seen?.applicationNames ?? {},
    ...(turn === undefined ? {} : { turn }),
    findings: parts,
    ...(beside === undefined ? {} : { beside }),
  };
  const entries = draft.packs.flatMap((projects, value) =>
    projects.map((project) => indexEntry(project, value, step.profile)),
  );
  await writeReportPart(scanId, 'index', entries);
  await writeReportPart(scanId, 'lists', listsOf(draft));
  const refused = draft.refused();
  if (refused !== null) await writeReportPart(scanId, 'refused', refused);
  await writeReportPart(scanId, 'head', stored);
  const line: StoredLine = {
    reportId: scanId,
    checkedAt: summary.checkedAt,
    by,
    accountId,
    profile,
    projects: summary.tally.projects,
    gaps: summary.tally.gaps + summary.site.length,
    rows: true,
    values: draft.packs.length,
    findings: parts,
    ...(beside === undefined ? {} : { beside: beside.reportId }),
  };
  return { line, cost, milliseconds: summary.cost.milliseconds };
}

function listsOf({ facts, diagnosis }: ReportDraft): StoredLists {
  return {
    setAside: truncateTexts(diagnosis.setAside),
    unrecognised: truncateClasses(diagnosis.unrecognised),
    notRead: [
      ...truncateNotRead(facts.notRead),
      ...settledRoles(diagnosis.projects),
      ...unnamedSpaces(diagnosis.projects),
    ],
    beyond: diagnosis.beyond,
    notMember: diagnosis.notMember ?? null,
  };
}

/** What explains all projects at once is said first. */
async function warningsOf({ diagnosis, facts }: ReportDraft, step: StepContext): Promise<readonly Warning[]> {
  // a log shows the credentials of whoever made it
  const ofLog = step.head.beside === undefined ? await step.store.findings() : null;
  const doubt = credentialsDoubt(ofLog ?? [], facts.account);
  const { failAlike } = diagnosis;
  return [
    ...(doubt === null ? [] : [doubt]),
    ...(failAlike === null ? [] : [{ kind: 'all-fail-alike' as const, ...failAlike }]),
    ...step.warnings(),
  ];
}

function summaryOf(
  { facts, diagnosis }: ReportDraft,
  warnings: readonly Warning[],
  step: StepContext,
): StoredReport['summary'] {
  const { account, projects } = facts;
  const kind = accountKind(account);
  const count = (status: 'archived' | 'trashed'): number =>
    step.head.log === null ? [...projects.values()].filter((project) => project.status === status).length : 0;
  return {
    checkedAt: new Date(step.clock.now()).toISOString(),
    profile: step.profile,
    profileBy: step.head.profileBy ?? null,
    account: {
      accountId: account.accountId,
      active: account.active,
      applications: account.applications,
      jiraAdmin: account.globalPermissions.includes('ADMINISTER'),
      ...(kind === null ? {} : { kind }),
    },
    log: step.head.log,
    warnings,
    notChecked: { archived: count('archived'), trashed: count('trashed') },
    tally: tally(diagnosis.projects),
    site: diagnosis.site,
    alreadyGranted: diagnosis.alreadyGranted,
    cost: costOfReport(step.cost(), step.milliseconds()),
  };
}
