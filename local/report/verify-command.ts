import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { canonicalMeaning, digestIn, statementOf } from '../../src/report';
import { reportSchema } from '../../src/report/schema/report';
import { printable } from './columns';
import { NoReport } from './no-report';

const usage = `npm run -s verify -- REPORT.json STATEMENT.html

Says whether a statement was made from an exported report. Exit status 0: it was; 1: they do not belong together; 2: a file was refused.`;

interface Output {
  readonly out: (text: string) => void;
  readonly err: (line: string) => void;
}

/** Larger files than any export are not read. */
const mostBytes = 256 * 1024 * 1024;

/** Compares a report with its statement and returns the exit status. */
export function verifyCommand(args: readonly string[], { out, err }: Output): number {
  try {
    const [reportFile, statementFile, ...more] = args;
    if (args.includes('--help')) {
      out(usage);
      return 0;
    }
    if (reportFile === undefined || statementFile === undefined || more.length > 0)
      throw new NoReport(2, 'verify takes two files: the exported report (JSON) and the statement (HTML).');
    const statement = textOf(statementFile);
    const said = digestIn(statement);
    if (said === null) throw new NoReport(2, `${statementFile}: not a statement of Permission Gaps.`);
    const problem = differenceOf(reportIn(reportFile), statement, said);
    if (problem === null) {
      out(`They belong together: SHA-256 ${said}.`);
      return 0;
    }
    err(problem);
    return 1;
  } catch (error) {
    if (!(error instanceof NoReport)) throw error;
    err(printable(error.message));
    return error.status;
  }
}

/** What is wrong, in one line; null: the statement is the one that this report makes. */
function differenceOf(report: Record<string, unknown>, statement: string, said: string): string | null {
  const digest = createHash('sha256').update(meaningOf(report), 'utf8').digest('hex');
  if (digest !== said)
    return `They do not belong together: the statement is of the report ${said}, and this report is ${digest}. Either it is another report, or one of the two was changed.`;
  const made = statementOf(reportSchema.parse(report), digest);
  if (made === statement) return null;
  const line = made.split('\n').findIndex((text, at) => text !== statement.split('\n')[at]);
  const place = line < 0 ? 'after its end' : `from line ${line + 1} on`;
  return `The statement does not belong to this report. It has the right SHA-256, but its text is not what this release makes of it, ${place}. It was changed, or another release made it.`;
}

function meaningOf(report: Record<string, unknown>): string {
  try {
    return canonicalMeaning(report);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw new NoReport(2, 'The report has a value that no export has, or is nested too deeply.');
  }
}

function reportIn(file: string): Record<string, unknown> {
  const text = textOf(file);
  const value = jsonIn(file, text);
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
    throw new NoReport(2, `${file}: not an exported report${at}: ${issue?.message ?? 'unknown'}.`);
  }
  if (hasKeyTwice(text, value))
    throw new NoReport(
      2,
      `${file}: a key stands twice in one object, so readers may differ on what it says.`,
    );
  return value as Record<string, unknown>;
}

function jsonIn(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoReport(2, `${file}: not JSON.`);
  }
}

function textOf(file: string): string {
  try {
    if (statSync(file).size > mostBytes) throw new NoReport(2, `${file}: larger than any export.`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof NoReport) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : 'not UTF-8';
    throw new NoReport(2, `${file}: ${why}.`);
  }
}

const string = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/gs;

/** Whether JSON names a key twice in one object: what was parsed has fewer keys then than its text. */
function hasKeyTwice(text: string, parsed: unknown): boolean {
  let named = 0;
  for (const [, colon] of text.matchAll(string)) if (colon !== undefined) named += 1;
  return named !== keysIn(parsed);
}

function keysIn(value: unknown): number {
  let keys = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) keys += Object.keys(next).length;
    for (const member of Object.values(next)) open.push(member);
  }
  return keys;
}
