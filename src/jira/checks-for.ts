import { limits, type Question } from './port';

type Asked = Question['entries'][number];

/**
 * Splits questions into calls of at most `idsPerCheck` ids. Ids that are asked for the same permissions share an entry, so that a call
 * is short however many projects there are.
 */
export function checksFor(
  questions: ReadonlyMap<string, readonly string[]>,
  ids: 'projects' | 'issues',
): readonly { readonly entries: readonly Asked[] }[] {
  const checks: { entries: Asked[]; left: number }[] = [];
  for (const { permissions, members } of groups(questions)) {
    for (let at = 0; at < members.length;) {
      let check = checks.at(-1);
      if (check === undefined || check.left === 0) {
        check = { entries: [], left: limits.idsPerCheck };
        checks.push(check);
      }
      const some = members.slice(at, at + check.left);
      check.entries.push({ permissions, projects: [], issues: [], [ids]: some });
      check.left -= some.length;
      at += some.length;
    }
  }
  return checks.map(({ entries }) => ({ entries }));
}

function groups(
  questions: ReadonlyMap<string, readonly string[]>,
): readonly { readonly permissions: readonly string[]; readonly members: readonly string[] }[] {
  const bySet = new Map<string, { permissions: readonly string[]; members: string[] }>();
  for (const [id, permissions] of questions) {
    if (permissions.length === 0) continue;
    const key = permissions.join(',');
    const group = bySet.get(key) ?? { permissions, members: [] };
    group.members.push(id);
    bySet.set(key, group);
  }
  return [...bySet.values()];
}
