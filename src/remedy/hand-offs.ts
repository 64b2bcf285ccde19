import type { Diagnosis, Gap } from '../diagnosis/gap';
import type { ChangeSpec, GapInPlan } from './change';
import type { PlanFacts } from './facts';
import { gapsOf } from './needs';
import { byCodeUnits } from '../text/order';
import type { Unresolved, UnresolvedReason } from './plan';

/** What somebody else does, outside the optimisation and outside the model: Jira's next answer says whether it helped. */
export interface HandOff {
  readonly spec: ChangeSpec;
  readonly mayClose: readonly GapInPlan[];
}

/** Archived and trashed projects, and filters and dashboards that are not shared. */
export function handOffsOf({ projects, site }: Pick<Diagnosis, 'projects' | 'site'>): readonly HandOff[] {
  const restored = projects.flatMap(({ key, status, gaps }): HandOff[] => {
    if (status !== 'archived' && status !== 'trashed') return [];
    const from = status === 'archived' ? 'archive' : 'trash';
    const spec: ChangeSpec = { kind: 'restore-project', target: { projectKey: key, from } };
    return [{ spec, mayClose: gaps.flatMap((gap) => gapsOf(key, gap)) }];
  });
  const shared = new Map<string, HandOff>();
  const share = (project: string | null, gap: Gap) => {
    if (gap.cause.kind !== 'not-shared') return;
    const { object: kind, id } = gap.cause;
    const known = shared.get(`${kind} ${id ?? ''}`);
    const spec: ChangeSpec = { kind: 'share-object', target: { kind, id, name: null } };
    shared.set(`${kind} ${id ?? ''}`, {
      spec,
      mayClose: [...(known?.mayClose ?? []), ...gapsOf(project, gap)],
    });
  };
  for (const gap of site) share(null, gap);
  for (const { key, gaps } of projects) for (const gap of gaps) share(key, gap);
  return [...[...shared].sort(([a], [b]) => byCodeUnits(a, b)).map(([, one]) => one), ...restored];
}

/** The owner is asked about a project whose reasons could not be read and which only the app sees: a private one, as a rule. */
export function ownersAsked(leaves: readonly Unresolved[], facts: PlanFacts): readonly HandOff[] {
  const hidden = [...facts.projects.values()].filter(({ seenBy }) => seenBy === 'app');
  return hidden
    .sort((a, b) => byCodeUnits(a.key, b.key))
    .flatMap(({ key, lead }): HandOff[] => {
      const its = leaves.filter(({ project, because }) => project === key && because.kind === 'not-read');
      if (its.length === 0) return [];
      const spec: ChangeSpec = { kind: 'ask-owner', target: { projectKey: key, owner: lead } };
      return [{ spec, mayClose: its.map(({ because: _because, ...closed }) => closed) }];
    });
}

/** What stands open outside live projects, with the reason. Global permissions are planned apart. */
export function unresolvedElsewhere({
  projects,
  site,
}: Pick<Diagnosis, 'projects' | 'site'>): readonly Unresolved[] {
  const elsewhere = projects
    .filter(({ status }) => status !== 'live')
    .flatMap(({ key, gaps }) => gaps.flatMap((gap) => unresolvedOf(key, gap)));
  return [...elsewhere, ...site.filter((gap) => !isGlobal(gap)).flatMap((gap) => unresolvedOf(null, gap))];
}

export function isGlobal({ cause, permission }: Gap): boolean {
  return cause.kind === 'global-permission' && permission !== null;
}

function unresolvedOf(project: string | null, gap: Gap): readonly Unresolved[] {
  const because = reasonElsewhere(gap);
  return gapsOf(project, gap).map((one) => ({ ...one, because }));
}

function reasonElsewhere({ cause }: Gap): UnresolvedReason {
  switch (cause.kind) {
    case 'project-archived':
    case 'project-trashed':
    case 'project-not-found':
    case 'visibility-restricted':
    case 'not-shared':
    case 'other-person':
      return { kind: cause.kind };
    case 'account-inactive':
      return { kind: 'after-reactivation' };
    default:
      return { kind: 'not-confirmed' };
  }
}
