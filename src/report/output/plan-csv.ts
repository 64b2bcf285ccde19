import { csvOf, type Line } from './csv-file';
import { leftOpen, type PlannedReport } from './plan-markdown';
import type { Report, ReportPlan } from '../report';
import { apart } from '../../text/isolated';

/** Where something is closed, left or given. */
type ReportPart = Pick<ReportPlan['leaves'][number], 'project' | 'permission' | 'issue' | 'levelName'>;

const columns = [
  'row',
  'change',
  'kind',
  'says',
  'by app',
  'section',
  'who',
  'gaps',
  'spaces',
  'extra',
  'destructive',
  'locked',
  'warning',
  'space',
  'work item',
  'security level',
  'permission',
  'permission name',
  'link',
] as const;

/**
 * The plan as CSV: a line for each change, for each gap that it closes, for each permission that it also gives, and for each gap that
 * stays open; the column `row` tells them apart.
 */
export function planToCsv(report: PlannedReport): string {
  const { plan } = report;
  const name = namesIn(report);
  const place = ({ project, permission, issue, levelName }: ReportPart): Line<(typeof columns)[number]> => ({
    space: project ?? '(site)',
    'work item': issue ?? '',
    'security level': levelName ?? '',
    permission,
    'permission name': permission === null ? '' : name(permission),
  });
  const lines = (plan?.changes ?? []).flatMap((change): readonly Line<(typeof columns)[number]>[] => {
    const { number, kind, says, byApp, section, addressee, counts, destructive, locked } = change;
    const { warning, link, closes, alsoGives } = change;
    return [
      {
        ...{ row: 'change', change: number, kind, says, 'by app': byApp ? 'yes' : 'no', section },
        ...{
          who: addressee?.kind ?? 'app',
          gaps: counts.gaps,
          spaces: counts.spaces,
          extra: alsoGives.length,
        },
        ...{ destructive: destructive.map((one) => apart(name(one))).join(', '), locked, warning, link },
      },
      ...closes.map((closed) => ({ row: 'closes', change: number, ...place(closed) })),
      ...alsoGives.map((one) =>
        'application' in one
          ? { row: 'also gives', change: number, permission: `licence of ${one.application}` }
          : { row: 'also gives', change: number, ...place(one) },
      ),
    ];
  });
  const left = leftOpen(plan).map(({ because, name: what, ...closed }) => ({
    ...{ row: 'stays open', says: because },
    ...place(closed),
    'permission name': what,
  }));
  const beside = [
    ...report.warnings.map(({ says }) => ({ row: 'warning', says })),
    ...(plan?.forCreators === undefined ? [] : [{ row: 'for creators', says: plan.forCreators }]),
    ...(plan?.notKnown ?? []).map((says) => ({ row: 'not known', says })),
  ];
  return csvOf(columns, [...lines, ...left, ...beside]);
}

/** Jira's names of the permissions that gaps are about; of others the key. */
function namesIn({ projects, site }: Pick<Report, 'projects' | 'site'>): (permission: string) => string {
  const gaps = [...projects.flatMap((project) => project.gaps), ...site];
  const names = new Map(gaps.map(({ permission, name }) => [permission, name]));
  return (permission) => names.get(permission) ?? permission;
}
