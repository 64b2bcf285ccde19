import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSite } from '../jira';
import { fernhollow } from './fernhollow';
import { backupLog } from './logs/backup-log';
import { restoreLog } from './logs/restore-log';

/** The files of the default site, by name: the site and the two logs that the page offers. The same on every run. */
export function defaultFiles(): Readonly<Record<string, string>> {
  const text = jsonOf(fernhollow());
  const reading = parseSite(text);
  if (!reading.ok) throw new Error(`the default site is wrong: ${reading.says}`);
  return {
    'default-site.json': text,
    'backup-log.json': jsonOf(backupLog(reading.site)),
    'restore-log.json': jsonOf(restoreLog(reading.site)),
  };
}

/** `npx tsx local/sites/make-default-site.ts` writes them beside this file. */
if (require.main === module) {
  for (const [name, text] of Object.entries(defaultFiles())) writeFileSync(join(__dirname, name), text);
}

/** JSON with one entry of a list to a line, so that a change of one work item or record is one line of a diff. */
function jsonOf(value: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(value).map(([name, part]) => `  ${JSON.stringify(name)}: ${partOf(part)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function partOf(part: unknown): string {
  if (!Array.isArray(part) || part.length === 0) return JSON.stringify(part);
  return `[\n${part.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}
