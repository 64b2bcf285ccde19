import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as cheerio from 'cheerio';
import { verifyCommand } from '../../../local/report/verify-command';
import { canonicalMeaning, statementOf, type Report } from '../../../src/report';
import { reportOf, sampleLog, sampleSite, siteWith } from './run-command';

const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
let files = 0;
function fileOf(content: string | Buffer): string {
  files += 1;
  const file = path.join(folder, `${files}.txt`);
  writeFileSync(file, content);
  return file;
}

function verify(report: string | Buffer, statement: string | Buffer): { status: number; says: string } {
  let says = '';
  const add = (text: string): void => {
    says += text;
  };
  const status = verifyCommand([fileOf(report), fileOf(statement)], { out: add, err: add });
  return { status, says };
}

const statement = (report: Report): string =>
  statementOf(report, createHash('sha256').update(canonicalMeaning(report)).digest('hex'));

const sample = reportOf('--site', sampleSite, '--log', sampleLog, '--account', 'u-dana');

describe('a report and its statement', () => {
  test('belong together, however the JSON is written and in whatever order its keys stand', async () => {
    const report = await sample;
    const backwards = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(backwards)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, backwards(part)]),
            )
          : value;
    for (const text of [
      JSON.stringify(report, null, 2),
      JSON.stringify(report),
      JSON.stringify(backwards(report)),
    ]) {
      expect(verify(text, statement(report))).toMatchObject({ status: 0 });
    }
  });

  test('belong together without the texts of the log and whatever the check cost', async () => {
    const report = await sample;
    const closed: Report = {
      ...report,
      setAside: report.setAside.map((entry) => ({ ...entry, examples: [] })),
      unrecognised: report.unrecognised.map((entry) => ({ ...entry, text: null })),
      cost: { jiraCalls: 1, jiraCallsByEndpoint: {}, milliseconds: 1 },
    };
    expect(report.setAside.some(({ examples }) => examples.length > 0)).toBe(true);
    expect(verify(JSON.stringify(closed), statement(report)).status).toBe(0);
  });

  test('do not where any value of the report was changed', async () => {
    const report = await sample;
    const made = statement(report);
    const silent = /^(cost|plan\.cost|setAside\.\d+\.examples|unrecognised\.\d+\.text)\b/;
    const leaves = leavesOf(report).filter((place) => !silent.test(place.join('.')));
    expect(leaves.length).toBeGreaterThan(500);
    // the command takes a while, so it is shown one value of each field, and of every value that it counts
    const meaning = canonicalMeaning(report);
    const fields = new Set<string>();
    for (const place of leaves) {
      const other = changed(report, place) as Report;
      const field = place.filter((key) => !/^\d+$/.test(String(key))).join('.');
      const isSame = fields.has(field)
        ? canonicalMeaning(other) === meaning
        : verify(JSON.stringify(other), made).status === 0;
      fields.add(field);
      expect([place.join('.'), isSame]).toEqual([place.join('.'), false]);
    }
    expect(fields.size).toBeGreaterThan(50);
  });

  test('do not where a field was added to the report', async () => {
    const report = await sample;
    const { status, says } = verify(JSON.stringify({ ...report, note: 'all is well' }), statement(report));
    expect([status, says]).toEqual([1, expect.stringContaining('They do not belong together')]);
  });

  test.each<[string, (text: string) => string, number, string]>([
    ['a word of it', (text) => text.replace('Backup', 'Backap'), 1, 'The statement does not belong'],
    ['one byte at its end', (text) => `${text} `, 1, 'The statement does not belong'],
    ['a script in it', (text) => text.replace('</main>', '<script>1</script></main>'), 1, 'does not belong'],
    ['its SHA-256', (text) => text.replace(/[0-9a-f]{64}/, '0'.repeat(64)), 1, 'They do not belong together'],
    ['its foot', (text) => text.replace(/<footer>[^]*<\/footer>/, ''), 2, 'not a statement'],
  ])('do not where somebody changed %s', async (_what, change, status, says) => {
    const report = await sample;
    const text = statement(report);
    expect(change(text)).not.toBe(text);
    const verified = verify(JSON.stringify(report), change(text));
    expect(verified).toEqual({ status, says: expect.stringContaining(says) as string });
  });
});

describe('a file that no export is refused in one line', () => {
  const text = async () => JSON.stringify(await sample);
  test.each<[string, (json: string) => string | Buffer, string]>([
    ['nothing', () => '', 'not JSON'],
    ['no JSON', () => '{', 'not JSON'],
    ['another JSON', () => '{"version":1}', 'not an exported report at'],
    ['a list', () => '[]', 'not an exported report'],
    ['another version', (json) => json.replace('"version":1', '"version":2'), 'at version'],
    ['no UTF-8', (json) => Buffer.concat([Buffer.from(json), Buffer.from([0xff])]), 'not UTF-8'],
    ['a key that stands twice', (json) => json.replace('{', '{"profile":"restore",'), 'a key stands twice'],
    [
      'nesting without end',
      (json) => json.replace('{', `{"deep":${'['.repeat(60_000)}${']'.repeat(60_000)},`),
      'nested too deeply',
    ],
  ])('%s', async (_what, edit, says) => {
    const verified = verify(edit(await text()), statement(await sample));
    expect(verified).toEqual({ status: 2, says: expect.stringContaining(says) as string });
    expect(verified.says.split('\n')).toHaveLength(1);
  });

  test('and so is a call without two files, or with one that is not there', () => {
    const said: string[] = [];
    const output = { out: () => undefined, err: (line: string) => said.push(line) };
    expect(verifyCommand(['one'], output)).toBe(2);
    expect(verifyCommand(['nowhere.json', 'nowhere.html'], output)).toBe(2);
    expect(said).toEqual([expect.stringContaining('two files'), expect.stringContaining('no such file')]);
  });
});

describe('the statement', () => {
  test('runs nothing and loads nothing, whatever names Jira has', async () => {
    const hostile = '</title><script>alert(1)</script><img src=x onerror=1>"\'&\u202e{{x}}';
    const site = siteWith((file) => {
      for (const list of ['users', 'projects', 'permissionSchemes', 'roles'] as const) {
        for (const one of file[list] as Record<string, unknown>[]) {
          one[list === 'users' ? 'displayName' : 'name'] = hostile;
        }
      }
    });
    const report = await reportOf('--site', site, '--log', sampleLog, '--account', 'u-dana');
    const page = cheerio.load(statement(report));
    expect(page('script, img, link, iframe, object, embed, base, form, a').length).toBe(0);
    expect(page('[src], [href], [onerror], [onclick]').length).toBe(0);
    expect(statement(report)).not.toContain('\u202e');
    expect(page('dd').first().text()).toContain('<script>alert(1)</script>');
    expect(page('meta[http-equiv]').attr('content')).toContain("default-src 'none'");
  });

  test('says what the report says', async () => {
    const report = await sample;
    const page = cheerio.load(statement(report));
    const text = page('body').text().replace(/\s+/g, ' ');
    // in short sentences
    for (const part of report.verdict.replace(/\.$/, '').split('; ')) {
      expect(text.toLowerCase()).toContain(`${part.toLowerCase()}.`);
    }
    const open = [...report.site, ...report.projects.flatMap(({ gaps }) => gaps)];
    expect(text).toContain(`Open gaps: ${open.length}`);
    for (const { says } of report.notRead) expect(text).toContain(says.replace(/\s+/g, ' '));
    for (const { cause } of open) expect(text).toContain(cause.says.replace(/\s+/g, ' '));
  });
});

type Place = readonly (string | number)[];

function leavesOf(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...place, key]));
}

/** A copy with another value at a place: of the same kind, so that the schema may take it. */
function changed(value: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    return typeof value === 'string' ? `${value}x` : 'x';
  }
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) };
  const parts = copy as Record<string, unknown>;
  parts[key] = changed(parts[key], rest);
  return copy;
}
