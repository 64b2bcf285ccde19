import type { ReportChange, ReportPlan } from '../../src/report/report';
import { leftOpen } from '../../src/report';
import { columns, printable, wrapped } from './columns';
import { counted, named } from '../../src/text/english';

/** The plan for people: what to change, in the order in which it is to be made, and what stays open. */
export function planText(plan: ReportPlan, says: string, width: number): string[][] {
  const open = leftOpen(plan);
  return [
    ['Plan', ...wrapped(printable(says), width)],
    plan.changes.length === 0
      ? []
      : columns(['CHANGE', 'BY', 'WHAT IT DOES'], plan.changes.flatMap(changeRows), width),
    open.length === 0
      ? []
      : [
          'Stays open',
          ...columns(
            ['SPACE', 'MISSING', 'WHY'],
            open.map(({ project, name, issue, levelName, because }) => [
              project ?? '(site)',
              [name, issue ?? (levelName === undefined ? null : `security level ${levelName}`)]
                .filter((part) => part !== null)
                .join(', '),
              because,
            ]),
            width,
          ),
        ],
    plan.forCreators === undefined
      ? []
      : [
          'New team-managed spaces',
          ...plan.forCreators
            .trimEnd()
            .split('\n')
            .flatMap((line) => wrapped(printable(line), width)),
        ],
    plan.notKnown.flatMap((one) => wrapped(printable(one), width)),
  ];
}

/** `BY`: whether the app can make the change, or somebody has to by hand. */
function changeRows(change: ReportChange): string[][] {
  const { number, byApp, says, closesSays, alsoGives, warning } = change;
  const gives = alsoGives.length === 0 ? [] : [`Also gives ${gainsSay(alsoGives)}.`];
  const lines = [says, closesSays, ...gives, ...(warning === null ? [] : [warning])];
  return lines.map((line, at) =>
    at === 0 ? [String(number), byApp ? 'app' : 'hand', line] : ['', '', line],
  );
}

/** "30 permissions in LAB and UXR", with the licences; the report as JSON names them. */
function gainsSay(gains: ReportChange['alsoGives']): string {
  const places = gains.flatMap((one) => ('application' in one ? [] : [one.project ?? 'the whole site']));
  const licences = gains.flatMap((one) => ('application' in one ? [`a licence of ${one.application}`] : []));
  const permissions = `${counted(places.length, 'permission')} in ${named([...new Set(places)])}`;
  return [...(places.length === 0 ? [] : [permissions]), ...licences].join(' and ');
}
