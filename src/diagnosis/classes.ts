import type { PermissionKey } from '../access';
import type { Finding } from '../log/finding';
import { keysOnSite } from './catalogue';
import type { SiteFacts } from './facts';
import type { Candidate, SetAsideClass, UnrecognisedClass } from './gap';
import { add, nothing, type Tally } from './tally';
import { byCodeUnits } from '../text/order';

/** Records that were set aside, by reason and row of the catalogue. */
export function setAsideClasses(findings: readonly Finding[]): readonly SetAsideClass[] {
  const classes = new Map<string, { reason: string; row: number | null; tally: Tally; texts: Set<number> }>();
  for (const finding of findings) {
    const { verdict, reason, row, text } = finding;
    if (verdict !== 'set-aside' || reason === null) continue;
    const key = JSON.stringify([reason, row]);
    const known = classes.get(key) ?? { reason, row, tally: nothing, texts: new Set<number>() };
    known.tally = add(known.tally, finding);
    if (text !== null) known.texts.add(text);
    classes.set(key, known);
  }
  return [...classes.values()]
    .sort((a, b) => byCodeUnits(a.reason, b.reason) || (a.row ?? Infinity) - (b.row ?? Infinity) || 0)
    .map(({ reason, row, tally, texts }) => ({
      reason,
      row,
      ...tally,
      texts: [...texts].sort((a, b) => a - b),
    }));
}

/** Records that were not recognised, by text and candidate. */
export function unrecognisedClasses(
  findings: readonly Finding[],
  facts: SiteFacts,
): readonly UnrecognisedClass[] {
  const classes = new Map<string, UnrecognisedClass>();
  for (const finding of findings) {
    if (finding.verdict !== 'unrecognised') continue;
    const candidates = candidatesOf(finding, facts);
    const candidate = candidates[0] ?? null;
    const { text } = finding;
    const key = JSON.stringify([text, candidates]);
    const known = classes.get(key) ?? nothing;
    classes.set(key, {
      text,
      candidate,
      ...(candidates.length > 1 && { candidates }),
      ...add(known, finding),
    });
  }
  return [...classes]
    .sort(([a, one], [b, other]) => (one.text ?? Infinity) - (other.text ?? Infinity) || byCodeUnits(a, b))
    .map(([, one]) => one);
}

/** Each permission that a record points to, in each project that it is about. */
function candidatesOf({ want, project, also = [] }: Finding, facts: SiteFacts): readonly Candidate[] {
  const wanted =
    want?.kind === 'permission'
      ? [want.anyOf]
      : want?.kind === 'permissions'
        ? want.allOf.map((key) => [key])
        : [];
  return [project, ...also].flatMap((named) => wanted.flatMap((anyOf) => candidateOf(anyOf, named, facts)));
}

function candidateOf(
  anyOf: readonly PermissionKey[],
  named: string | null,
  facts: SiteFacts,
): readonly Candidate[] {
  const [first] = anyOf;
  if (first === undefined) return [];
  const { projects, projectByName, verdicts } = facts;
  const keys = keysOnSite(anyOf, facts);
  const project = projects.get(projectByName.get(named ?? '') ?? '');
  const inProject = project?.status === 'live' ? verdicts.projects.get(project.id) : undefined;
  const asked = [...(inProject === undefined ? [] : keys.project), ...keys.global];
  const holds = (key: PermissionKey) => (inProject?.has(key) ?? false) || verdicts.global.includes(key);
  const permission = asked.find(holds) ?? asked[0];
  return [
    {
      project: project?.key ?? named,
      permission: permission ?? keys.project[0] ?? first,
      verdict: permission === undefined ? 'not-asked' : holds(permission) ? 'granted' : 'refused',
    },
  ];
}
