import {
  type BackupCover,
  type Change,
  type Objective,
  type PlanChoice,
  type Unresolved,
  backupCovers,
  isGlobalLeft,
} from '../../remedy';
import { counted, figure, listed } from '../../text/english';
import type { CoverChoice, PlanAsked } from '../plan-view';
import type { Words } from './words';

export const coverNames = {
  content: 'Content only',
  'space-settings': 'Content and space settings',
  'site-settings': 'Also site settings',
} satisfies Record<BackupCover, string>;

const wayNames = {
  'least-access': 'Least access',
  balanced: 'Balanced',
  'fewest-changes': 'Fewest changes',
} satisfies Record<Objective, string>;

/** What the backup may include, with the price of each. `missing`: global permissions that are gaps of the site. */
export function coverChoices(
  choices: readonly PlanChoice[],
  asked: PlanAsked,
  missing: readonly string[],
  words: Words,
): readonly CoverChoice[] {
  if (choices.length === 0) return [];
  return backupCovers.map((cover) => {
    const its = choices.filter((choice) => choice.cover === cover);
    const shown = its.find(({ objective }) => objective === asked.objective) ?? its[0];
    const ways = waysOf(its);
    return {
      cover,
      name: coverNames[cover],
      price: shown === undefined ? null : priceSays(shown, missing, words),
      asked: { cover, objective: asked.objective },
      chosen: cover === asked.cover,
      ways: ways.map((way) => ({
        objective: way.objective,
        says: `${wayNames[way.objective]} (${inShort(way)})`,
        asked: { cover, objective: way.objective },
        chosen: cover === asked.cover && isSame(way, shown),
      })),
    };
  });
}

/** Those that differ in what they cost, where any do. */
function waysOf(choices: readonly PlanChoice[]): readonly PlanChoice[] {
  const distinct = choices.filter((one, at) => choices.findIndex((other) => isSame(one, other)) === at);
  return distinct.length > 1 ? distinct : [];
}

const isSame = (one: PlanChoice, other: PlanChoice | undefined): boolean =>
  other !== undefined && inShort(one) === inShort(other);

/** "14 changes, 148 extra", "14 changes, 2 by others, 148 extra" */
function inShort(choice: PlanChoice): string {
  return `${changesSay(choice)}, ${figure(choice.extra)} extra`;
}

function changesSay({ byApp, byOthers }: PlanChoice): string {
  return `${counted(byApp, 'change')}${byOthers === 0 ? '' : `, ${figure(byOthers)} by others`}`;
}

/** "14 changes; 142 extra, 36 destructive", "...; plus Administer Jira, by a site admin". */
function priceSays(choice: PlanChoice, missing: readonly string[], words: Words): string {
  const { extra, destructive, cover } = choice;
  const severe = destructive === 0 ? '' : `, ${figure(destructive)} destructive`;
  const plus =
    cover === 'site-settings' && missing.length > 0
      ? `; plus ${listed(missing.map((key) => words.permission(key)))}, by a site admin`
      : '';
  return `${changesSay(choice)}; ${figure(extra)} extra${severe}${plus}`;
}

/** Global permissions that a plan asks for, or would for the site's settings. */
export function globalsOf(
  changes: readonly Change[],
  leaves: readonly Pick<Unresolved, 'project' | 'permission' | 'because'>[],
): readonly string[] {
  const asked = changes.flatMap((change) =>
    change.kind === 'grant-global' ? [change.target.permission] : [],
  );
  const left = leaves.flatMap((leave) => (isGlobalLeft(leave) ? (leave.permission ?? []) : []));
  return [...new Set([...asked, ...left])].sort();
}
