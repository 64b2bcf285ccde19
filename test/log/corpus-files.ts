import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '../corpus');
const suffix = '.expected.json';

export interface CorpusLog {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What reading it yields, beside it. */
  readonly expectedFile: string;
}

/** The logs of test/corpus, by name. */
export function corpusLogs(): readonly CorpusLog[] {
  return readdirSync(folder)
    .filter((name) => !name.endsWith(suffix))
    .sort()
    .map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(path.join(folder, name))),
      expectedFile: path.join(folder, name + suffix),
    }));
}

/** Expectations whose log is gone. */
export function strayExpectations(): readonly string[] {
  const names = readdirSync(folder);
  return names.filter((name) => name.endsWith(suffix) && !names.includes(name.slice(0, -suffix.length)));
}
