import { csvOf, type Line as CsvLine } from './csv-file';
import type { Report, ReportGap, ReportProject } from '../report';
import { evidenceWords } from '../causes/evidence';

const columns = [
  'row',
  'space',
  'space name',
  'space id',
  'kind',
  'status',
  'checked',
  'tier',
  'permission',
  'permission name',
  'cause',
  'says',
  'evidence',
  'records',
  'lines',
  'work items',
  'left out',
  'asked again',
  'since last check',
  'taken away',
] as const;
type Line = CsvLine<(typeof columns)[number]>;

const ofProject = ({ key, name, id, kind, status, checked }: ReportProject): Line => ({
  space: key,
  'space name': name,
  'space id': id,
  kind,
  status,
  checked,
});

const ofGap = (gap: ReportGap): Line => ({
  tier: gap.tier,
  permission: gap.permission,
  'permission name': gap.name,
  cause: gap.cause.kind,
  says: gap.cause.says,
  evidence: evidenceWords[gap.evidence],
  records: gap.records,
  lines: gap.lines.join(' '),
  'work items': gap.issues.join(' '),
  'left out': acceptedOf(gap.accepted),
  'asked again': gap.now?.state ?? null,
  'since last check': gap.news ?? null,
  'taken away': gap.since?.says ?? null,
});

function acceptedOf(accepted: ReportGap['accepted']): string | null {
  if (accepted === null) return null;
  const { by, reason, until } = accepted;
  return `${by}${until === undefined ? '' : ` (until ${until})`}: ${reason}`;
}

const ofGranted = ({ permission, records, lines }: Report['alreadyGranted'][number]): Line => ({
  row: 'already granted',
  permission,
  records,
  lines: lines.join(' '),
});

function projectLines(project: ReportProject): readonly Line[] {
  const place = ofProject(project);
  return [
    ...project.gaps.map((gap) => ({ row: 'gap', ...place, ...ofGap(gap) })),
    ...project.conditional.map(({ permission, says, records, lines }) => ({
      row: 'conditional',
      ...place,
      permission,
      says,
      records,
      lines: lines.join(' '),
    })),
    ...project.alreadyGranted.map((granted) => ({ ...ofGranted(granted), ...place })),
    ...(project.closedSince ?? []).map(({ permission, issue }) => ({
      row: 'closed',
      ...place,
      permission,
      'work items': issue ?? null,
      'since last check': 'closed',
    })),
  ];
}

/**
 * The report as CSV (RFC 4180: CRLF, a header) for spreadsheets: one line for each gap, the site's included, for each
 * permission that depends on the work item, for each that Jira grants by now, for each gap of the last check that is closed, and for all that was not asked or not answered;
 * the column `row` tells them apart.
 */
export function reportToCsv(report: Report): string {
  const lines: readonly Line[] = [
    ...report.warnings.map(({ says }) => ({ row: 'warning', says })),
    ...report.site.map((gap) => ({ row: 'site gap', ...ofGap(gap) })),
    ...report.alreadyGranted.map(ofGranted),
    ...report.projects.flatMap(projectLines),
    ...report.notRead.map(({ project, says }) => ({ row: 'not read', space: project, says })),
  ];
  return csvOf(columns, lines);
}
