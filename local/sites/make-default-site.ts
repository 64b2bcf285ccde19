import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSite } from '../jira';
import { jsonOf } from './entry-per-line';
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
