import {
  BROWSE_PROJECTS,
  levelGate,
  rolesNamed,
  type Gate,
  type RoleActors,
  type SecurityLevel,
} from '../access';
import { byCodeUnits } from '../text/order';
import { causeOfGate, refusalEvidence } from './cause';
import { accountNotRead } from './explained';
import type { LevelItems, ProjectFacts, SiteFacts } from './facts';
import type { Cause, Gap, ProjectDiagnosis } from './gap';
import type { GapKind } from './gap-table';
import type { LevelStanding, Membership } from './level-standing';

/**
 * Levels of the project's security scheme, by id, where Jira refuses Browse spaces too: whoever gets that is next kept out by them.
 * null: it has no scheme, its levels were not read, or Jira gave no verdict on it.
 */
export function levelsIn(project: ProjectFacts, facts: SiteFacts): readonly LevelStanding[] | null {
  return judged(project, facts)?.map(({ standing }) => standing) ?? null;
}

/** One gap for each level that leaves the account out and that no refused work item of the log stands for. */
export function levelGaps(
  project: ProjectFacts,
  facts: SiteFacts,
  ofLog: readonly Pick<Gap, 'cause'>[],
): readonly GapKind[] {
  const known = new Set(ofLog.map(({ cause }) => (cause.kind === 'security-level' ? cause.levelId : null)));
  return (judged(project, facts) ?? []).flatMap(({ level, standing, gate }): readonly GapKind[] => {
    const { id, member, evidence } = standing;
    if (known.has(id) || (member !== 'no' && member !== 'conditional')) return [];
    return [{ permission: BROWSE_PROJECTS, wanted: null, cause: causeOf(level, gate, facts), evidence }];
  });
}

/** Who the account is, or who is in the level, may not be known: Jira's refusal of a work item in it stands all the same. */
function causeOf({ id, name }: SecurityLevel, gate: Gate, facts: SiteFacts): Cause {
  if (gate.kind === 'shut' && !accountNotRead(facts)) return causeOfGate(gate);
  return { kind: 'security-level', levelId: id, levelName: name, nearMisses: [], membersRead: false };
}

/** The roles that the levels name: who is in them says whether the account is let in. Sorted. */
export function rolesOfLevels(project: ProjectFacts, facts: SiteFacts): readonly string[] {
  const members = (judged(project, facts) ?? []).flatMap(({ level }) => level.members ?? []);
  return [...rolesNamed(members)].sort(byCodeUnits);
}

interface Judged {
  readonly level: SecurityLevel;
  readonly gate: Gate;
  readonly standing: LevelStanding;
}

function judged(project: ProjectFacts, facts: SiteFacts): readonly Judged[] | null {
  const schemeId = facts.securitySchemes.get(project.id);
  const levels = schemeId == null ? undefined : facts.securityLevels?.get(schemeId);
  const granted = facts.verdicts.projects.get(project.id);
  if (levels === undefined || granted === undefined) return null;
  const actors = facts.actors.get(project.id) ?? new Map<string, RoleActors>();
  const evidence = refusalEvidence(facts);
  return [...levels]
    .sort((a, b) => byCodeUnits(a.id, b.id))
    .map((level) => {
      const gate = levelGate(facts.account, { lead: project.lead, actors }, ofNobody(level, project));
      const items = facts.levelItems?.get(project.id)?.get(level.id);
      const byMembers = accountNotRead(facts) ? 'not-read' : byGate(gate);
      const member = memberOf(byMembers, depends(gate), items?.verdict ?? null);
      const { id, name } = level;
      const workItems = items?.workItems ?? null;
      return {
        ...{ level, gate },
        standing: { id, name, member, workItems, evidence: items?.verdict ? evidence : 'derived' },
      };
    });
}

/** What its reporter or assignee is let in for is a condition. */
function ofNobody(level: SecurityLevel, { id }: ProjectFacts) {
  return { id: '', key: '', projectId: id, reporter: null, assignee: null, level, restrictedToRoles: [] };
}

/**
 * From its members and from Jira's verdict on one work item in it. A refusal is one for all that have nothing to do with the account;
 * what is granted may hang on that very work item, and says only that the members do not tell all.
 */
function memberOf(byMembers: Membership, isForOwn: boolean, verdict: LevelItems['verdict']): Membership {
  if (verdict === 'refused') return isForOwn ? 'conditional' : 'no';
  return verdict === 'granted' && byMembers === 'no' ? 'not-read' : byMembers;
}

function byGate(gate: Gate): Membership {
  if (gate.kind === 'open') return 'yes';
  if (gate.kind === 'undecided') return 'not-read';
  return depends(gate) ? 'conditional' : 'no';
}

/** Whether it lets in who has to do with a work item, whoever else is in it. */
function depends(gate: Gate): boolean {
  return (
    gate.kind !== 'open' &&
    gate.obstacle.kind === 'security-level' &&
    gate.obstacle.nearMisses.some(({ why }) => why.kind === 'depends-on-work-item')
  );
}

/** Whether the account is let into a level of a live space, as its diagnosis says; null: it does not know. */
export function isLetIn(
  level: string,
  { levels = [], unchecked = [] }: Pick<ProjectDiagnosis, 'levels' | 'unchecked'>,
): boolean | null {
  const standing = levels.find(({ id }) => id === level);
  if (standing !== undefined) return standing.member === 'not-read' ? null : standing.member === 'yes';
  // where all were read, there is no such level any more
  return unchecked.includes('security-levels') || unchecked.includes('security-scheme') ? null : true;
}
