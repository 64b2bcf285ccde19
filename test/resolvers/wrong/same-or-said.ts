import type { Report, ReportProject } from '../../../src/report';

type ReportGap = ReportProject['gaps'][number];

/**
 * What a report with wrong answers may not say, against the honest one. Empty: all is the same, or said to be not read. `provesNothing`:
 * what the answer is missing lets the report know less for certain, and it is not said.
 */
export function untruths(honest: Report, wrong: Report, provesNothing = false): readonly string[] {
  const said =
    provesNothing ||
    wrong.notRead.length > honest.notRead.length ||
    wrong.warnings.length > honest.warnings.length ||
    (wrong.plan?.notKnown.length ?? 0) > (honest.plan?.notKnown.length ?? 0);
  if (!said) {
    return JSON.stringify(facts(honest)) === JSON.stringify(facts(wrong)) ? [] : ['another report, unsaid'];
  }
  const byKey = new Map(honest.projects.map((project) => [project.key, project]));
  const invented = wrong.projects.filter(({ key }) => !byKey.has(key)).map(({ key }) => `invented ${key}`);
  const unread = new Set(wrong.notRead.map(({ project }) => project));
  return [
    ...invented,
    ...gapsOf('site', honest.site, wrong.site),
    ...[...byKey.values()].flatMap((project) => {
      const its = wrong.projects.find(({ key }) => key === project.key);
      if (its === undefined) return [`lost ${project.key}`];
      if (its.status !== project.status && !unread.has(project.key))
        return [`${project.key} is ${its.status}`];
      return projectUntruths(project, its);
    }),
  ];
}

/** All but when it was made and what it took: an answer without anything is read at fewer points. */
function facts({ cost: _cost, checkedAt: _checkedAt, ...report }: Report): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value: unknown) => (/^points(ByEndpoint)?$/.test(key) ? undefined : value)),
  );
}

function projectUntruths(honest: ReportProject, wrong: ReportProject): readonly string[] {
  const granted = new Set(honest.alreadyGranted.map(({ permission }) => permission));
  return [
    ...gapsOf(honest.key, honest.gaps, wrong.gaps, wrong.checked === 'partly'),
    ...wrong.alreadyGranted.flatMap(({ permission }) =>
      granted.has(permission) ? [] : [`${honest.key}: ${permission} is said to be granted`],
    ),
    ...(wrong.checked === 'complete' && honest.checked === 'partly'
      ? [`${honest.key} checked complete`]
      : []),
  ];
}

/** Confirmed gaps are the same ones; their causes are the same or not known. Levels are lost only where it is said that they were not read. */
function gapsOf(
  place: string,
  honest: readonly ReportGap[],
  wrong: readonly ReportGap[],
  isPartly = false,
): readonly string[] {
  // a level leaves the account out, whether work items of the log are known to lie in it or not
  const nameOf = ({ permission, issues, cause }: ReportGap) =>
    cause.kind === 'security-level'
      ? `${permission ?? ''} in a level`
      : `${permission ?? ''} ${issues.join()}`;
  const name = (gap: ReportGap) => `${place}: ${nameOf(gap)}`;
  const causes = new Map(honest.map((gap) => [nameOf(gap), gap.cause.kind]));
  const found = new Set(wrong.map((gap) => gap.permission));
  return [
    ...wrong.flatMap((gap) => {
      if (gap.evidence === 'log-only' || gap.cause.kind === 'unknown') return [];
      const cause = causes.get(nameOf(gap));
      if (cause === undefined) return [`${name(gap)} is made up (${gap.cause.kind})`];
      return cause === gap.cause.kind ? [] : [`${name(gap)}: ${gap.cause.kind} instead of ${cause}`];
    }),
    ...honest.flatMap((gap) =>
      found.has(gap.permission) || (isPartly && gap.cause.kind === 'security-level')
        ? []
        : [`${name(gap)} is lost`],
    ),
  ];
}
