import type { RefusalReason } from './refusal';

/** The first columns of the tables that this app hands out; a spreadsheet may have saved them again. */
const table =
  /^"?row"?[,;\t]"?(?:space"?[,;\t]"?(?:space name|work item"?[,;\t]"?records)|change"?[,;\t]"?kind)\b/;
/** Version 0.1.0 wrote the profile third. */
const report = /^\{\s*"version"\s*:\s*\d+\s*,\s*"checkedAt"\s*:\s*"[^"]*"\s*,\s*"(?:checkedBy|profile)"\s*:/;
const plan = /^# Plan for [^\n]* \(account id /i;
const statement = /<title>What the backup account may read in Jira/;
const beginnings = [table, report, plan, statement];

/** What an own list of permissions has, in whatever order. */
const list = [/^\{/, /"task"\s*:\s*"(?:backup|restore)"/, /"needs"\s*:\s*\[/];
/** What no list has, and each record of a log in one way or another. */
const ofRecord = /"(?:errors?|message|reason|status\w*)"\s*:/i;

/** What lies beside the log in a folder of downloads: files of this app and lists of permissions. null: none of them, by its beginning. */
export function ownFile(text: string): Extract<RefusalReason, 'of-this-app' | 'own-list'> | null {
  if (beginnings.some((beginning) => beginning.test(text))) return 'of-this-app';
  return list.every((part) => part.test(text)) && !ofRecord.test(text) ? 'own-list' : null;
}
