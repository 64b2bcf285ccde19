import type { Site } from '../../local/jira';

/** As anybody may type them into Jira. */
const names = [
  'Verylongname'.repeat(22).slice(0, 255),
  'صلاحيات الفريق 2026',
  'Team \u202egnp.exe\u202e',
  '<b>Bold</b> **x** [l](https://example.com) & "q"\nbreak',
  'Zero\u200b\u200d\u200ewidth\u2066open',
  '\u00a0 \u3000',
  'word '.repeat(50).trim(),
  'Z̴̡̧͎̦̫̮̱͙̻̃̀̔̚a̸̢̛̤̪͖̜̯̓̽̊l̵̛̗͕̼͕̇̋̽g̷̡̬̰̃o̶̢̲̿',
  '👩‍👩‍👧‍👦 فريق العائلة 🚀🚀🚀 2',
  '{{constructor.constructor("x")()}} ${7*7} %s {0}',
] as const;

const nameAt = (at: number): string =>
  `${names[at % names.length] ?? ''}${at < names.length ? '' : ` ${String(at)}`}`;

/**
 * Gives everything that anybody may name, and everybody but the accounts that a test looks for, names that no page may break at. Things
 * of one name keep one: roles of team-managed spaces are told apart by nothing else.
 */
export function nameHostilely(site: Site): void {
  for (const things of [
    site.groups,
    site.roles,
    site.permissionSchemes,
    site.projects,
    site.sharedObjects,
    site.applicationRoles,
    site.securitySchemes,
    site.securitySchemes.flatMap(({ levels }) => levels),
  ]) {
    const before = [...new Set(things.map(({ name }) => name))];
    for (const thing of things) thing.name = nameAt(before.indexOf(thing.name));
  }
  const opened = site.projects.find(({ key }) => key === 'PAY');
  if (opened !== undefined) opened.name = names[0];
  const others = site.users.filter(({ displayName }) => !/^Backup (?:Service|Vault)$/.test(displayName));
  others.forEach((user, at) => {
    user.displayName = nameAt(at);
  });
}
