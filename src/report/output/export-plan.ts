import {
  addresseeOf,
  numberOf,
  sectionOf,
  type Change,
  type ChangeSpec,
  withoutCause,
  type GapInPlan,
  type Plan,
} from '../../remedy';
import { GapFates } from '../gap-fates';
import { countsAt, type CountedGaps } from '../gap-counts';
import type { PlanAsked } from '../plan-view';
import type { ReportChange, ReportPlan } from '../report';
import { addressOf, changeSteps } from '../changes/change-steps';
import { besidesSays } from '../changes/besides';
import { warningOf } from '../changes/change-warnings';
import { plannedSays } from '../changes/changes';
import { closesSays } from '../words/closes';
import { destructiveIn } from '../words/destructive';
import { gainLines } from '../words/gains';
import { lockedSays } from '../words/locked';
import { exactSays } from '../words/plan-says';
import { gapNamed, unresolvedSays } from '../words/unresolved';
import { capital } from '../../text/english';
import type { Words } from '../words/words';

/** What the head of an export says of a plan; its lists come in parts, for they may be long. */
export type ReportPlanHead = Omit<ReportPlan, 'changes' | 'leaves'> & Pick<PlanAsked, 'cover'>;
export type ReportPlanLists = Pick<ReportPlan, 'changes' | 'leaves'>;

/** Some of a plan, as a part of an export has it. */
export interface ReportPlanPart extends ReportPlanLists {
  /** In the first part of a plan. */
  readonly head: ReportPlanHead | null;
  /** What hand-offs among these changes were proposed for, without proof that they close it. */
  readonly mayClose: readonly Pick<Change, 'id' | 'mayClose'>[];
}

/** A plan in the shape of the exported report, without its lists. */
export function exportPlanHead(
  plan: Pick<Plan, 'objective' | 'cost' | 'exact' | 'bound' | 'choices'>,
  { objective, cover }: PlanAsked,
  beside: Pick<ReportPlan, 'gaps' | 'says' | 'forCreators' | 'notKnown' | 'cost'>,
): ReportPlanHead {
  return {
    ...{ cover, objective, settings: cover === 'site-settings', choices: plan.choices },
    ...{ exact: plan.exact, exactSays: exactSays(plan) },
    ...(plan.bound === null ? {} : { bound: plan.bound }),
    ...beside,
  };
}

/** What a change is told by beside itself. */
interface WholePlan {
  readonly plan: Pick<Plan, 'changes' | 'leaves'>;
  readonly counted: Pick<CountedGaps, 'byChange'>;
}

/** Some changes and some of what is left, as the exported report tells them. */
export function exportPlanLists(
  { changes, leaves }: Pick<Plan, 'changes' | 'leaves'>,
  whole: WholePlan,
  words: Words,
): ReportPlanLists {
  const fates = new GapFates(whole.plan);
  return {
    changes: changes.map((change) => exportChange(change, whole, words)),
    leaves: leaves.map((leave) => {
      const hopes = fates.changesFor([leave]).map(numberOf);
      const { because: _because, ...part } = exportPart(leave);
      return {
        ...part,
        name: capital(gapNamed(leave, words)),
        because: unresolvedSays(leave, words),
        ...(fates.of([leave]) === 'open' ? {} : { mayCloseBy: hopes }),
      };
    }),
  };
}

/** A part of a gap with the name of its level, which its cause alone has. */
function exportPart<Part extends GapInPlan>(part: Part) {
  const { cause } = part;
  const named = cause?.kind === 'security-level' ? { levelName: cause.levelName } : {};
  return { ...withoutCause(part), ...named };
}

function exportChange(change: Change, { plan, counted }: WholePlan, words: Words): ReportChange {
  const { id, kind, closes, alsoGives, othersAffected, byApp } = change;
  const { steps, link } = changeSteps(change, words);
  return {
    ...{ id, number: numberOf(change), section: sectionOf(change), addressee: addresseeOf(change) },
    ...(change.fromLog === true ? { fromLog: true as const } : {}),
    ...{ kind, says: plannedSays(change, words), target: exportTarget(change) },
    ...{ closes: closes.map(exportPart), closesSays: closesSays(change, words) },
    counts: countsAt(change, counted),
    destructive: destructiveIn(change),
    locked: lockedSays(change, plan),
    ...{ alsoGives, alsoGivesSays: gainLines(alsoGives, words), besides: besidesSays(change, words) },
    ...{ othersAffected, byApp, steps },
    link: addressOf(link, words),
    warning: warningOf(change, words),
  };
}

/** Jira's ids of roles, schemes and levels are numbers in its own answers. */
function idOf(id: string): number | string {
  return /^\d{1,15}$/.test(id) ? Number(id) : id;
}

function exportTarget({ kind, target }: ChangeSpec): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'add-to-role':
    case 'add-to-team-role': {
      const { projectKey, roleId, roleName } = target;
      return { projectKey, roleId: idOf(roleId), roleName };
    }
    case 'add-default-to-role':
      return { ...target, roleId: idOf(target.roleId) };
    case 'grant-in-scheme': {
      const { schemeId, schemeName, permissions, holder } = target;
      return {
        schemeId: idOf(schemeId),
        schemeName,
        permissions,
        holder: { type: holder.type, value: holder.value },
      };
    }
    case 'add-to-security-level': {
      const { securitySchemeId, levelId, levelName } = target;
      const schemeId = securitySchemeId === null ? null : idOf(securitySchemeId);
      return { securitySchemeId: schemeId, levelId: idOf(levelId), levelName };
    }
    case 'share-object':
      return { ...target, id: target.id === null ? null : idOf(target.id) };
    case 'restore-project':
      return { projectKey: target.projectKey };
    case 'add-to-group':
    case 'give-app-access':
    case 'grant-global':
    case 'ask-owner':
    case 'reactivate-account':
      return { ...target };
  }
}
