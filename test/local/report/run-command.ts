import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportCommand } from '../../../local/report/report-command';
import type { Report } from '../../../src/report/report';
import { checkedReport } from '../../report/checked-report';

const samples = path.join(__dirname, '../../samples');
export const sampleSite = path.join(samples, 'site-small.json');
export const sampleLog = path.join(samples, 'log-small.json');

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: readonly string[];
}

/** Runs the report command in this process. */
export const run = (...args: string[]): Promise<Ran> => runIn({}, ...args);

/** Runs it with these environment variables. */
export async function runIn(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await reportCommand(args, {
    env,
    width: 100,
    out: (text) => out.push(text),
    err: (line) => err.push(line),
  });
  if (status === 0 && args.includes('--json')) checkedReport(JSON.parse(out.join('\n')));
  return { status, out: out.join('\n'), err };
}

/** The report that `--json` prints. */
export async function reportOf(...args: string[]): Promise<Report> {
  const { out, err } = await run(...args, '--json');
  if (err.length > 0) throw new Error(err.join('\n'));
  return JSON.parse(out) as Report;
}

/** A file with this text, or the sample with something changed in it. */
export function fileWith(content: string | Buffer): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'report-')), 'input.json');
  writeFileSync(file, content);
  return file;
}

/** The sample site after `change`. */
export function siteWith(change: (site: Record<string, unknown>) => void): string {
  const site = JSON.parse(readFileSync(sampleSite, 'utf8')) as Record<string, unknown>;
  change(site);
  return fileWith(JSON.stringify(site));
}
