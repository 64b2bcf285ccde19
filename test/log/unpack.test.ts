import { deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { readLog, type LogReading, type Refusal } from '../../src/log';
import { filesIn } from '../../src/log/unpack/files-in';
import { corpusLogs } from './corpus-files';
import { inPieces, readBytes } from './read';

const line = (key: string): string =>
  `{"issue":"${key}","message":"You do not have permission to view this issue"}\n`;
const small = strToU8(line('PAY-1') + line('PAY-2'));
const other = strToU8(line('FIN-1') + line('FIN-2') + line('FIN-3'));
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 1, 2, 3]);

/** As tools write it that do not know the size of a file when they begin it. */
function streamedZip(
  files: Record<string, Uint8Array>,
  Deflate: new (name: string) => ZipDeflate | ZipPassThrough = ZipDeflate,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_fault, part) => void parts.push(part));
  for (const [name, bytes] of Object.entries(files)) {
    const file = new Deflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(parts));
}

/** A file of a zip that Node packs, in a tenth of the time. */
class DeflatedByNode extends ZipPassThrough {
  override compression = 8;
  protected override process(bytes: Uint8Array, final: boolean): void {
    this.ondata(null, deflateRawSync(bytes), final);
  }
}

const packers: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
  ['gzip', (bytes) => new Uint8Array(gzipSync(bytes))],
  ['zip', (bytes) => zipSync({ 'log.json': bytes })],
  ['a zip without sizes', (bytes) => streamedZip({ 'log.json': bytes })],
  ['a zip that only stores', (bytes) => zipSync({ 'log.json': bytes }, { level: 0 })],
  [
    'a zip with a folder and what macOS adds',
    (bytes) =>
      zipSync({ 'logs/': new Uint8Array(), 'logs/log.json': bytes, '__MACOSX/logs/._log.json': picture }),
  ],
];

/** A refusal of a packed file is said of the file; its reason is that of the file in it. */
const outcome = (reading: LogReading | Refusal): unknown => ('kind' in reading ? reading.reason : reading);

describe.each(packers)('A log packed with %s reads as it does unpacked:', (_says, pack) => {
  test.each(corpusLogs().filter(({ name }) => !name.endsWith('.gz')))('$name', async ({ bytes }) => {
    const plain = outcome(await readBytes(bytes));
    expect(outcome(await readBytes(pack(bytes), [1, 3, 100, 1_000]))).toEqual(plain);
  });
});

async function readFiles(...files: readonly Uint8Array[]): Promise<LogReading> {
  const reading = await readLog(files.map((bytes) => inPieces(bytes)));
  if ('kind' in reading) throw new Error(reading.says);
  return reading;
}

const linesOf = ({ findings }: LogReading): unknown =>
  findings.map(({ project, lines }) => [project, lines.map(Number)]);

describe('Several files are one log', () => {
  test('whose lines are numbered through', async () => {
    const reading = await readFiles(small, other);
    expect(reading.records).toBe(5);
    expect(reading.bytes).toBe(small.length + other.length);
    expect(reading.files).toEqual([
      { records: 2, firstLine: 1 },
      { records: 3, firstLine: 3 },
    ]);
    expect(linesOf(reading)).toEqual([
      ['PAY', [1, 2]],
      ['FIN', [3, 4, 5]],
    ]);
  });

  test('that is numbered by records where each is one line', async () => {
    const list = (bytes: Uint8Array): Uint8Array =>
      strToU8(`[${Buffer.from(bytes).toString().trim().split('\n').join(',')}]`);
    const reading = await readFiles(list(small), list(other));
    expect(reading).toMatchObject({ linesAre: 'records', files: [{ firstLine: 1 }, { firstLine: 3 }] });
    expect(linesOf(reading)).toEqual([
      ['PAY', [1, 2]],
      ['FIN', [3, 4, 5]],
    ]);
  });

  test('packed or not, in a zip file or beside it', async () => {
    const packed = zipSync({ 'a.json': small, 'b.json': other });
    const apart = await readFiles(small, other);
    expect(await readFiles(packed)).toEqual(apart);
    expect(await readFiles(new Uint8Array(gzipSync(small)), other)).toEqual(apart);
  });

  test('of which one that is no log is named', async () => {
    const reading = await readFiles(small, picture, new Uint8Array(), other);
    expect(reading.records).toBe(5);
    expect(reading.brokenCount).toBe(2);
    expect(reading.broken.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^File 2 was not read\. This is not a text file/),
      expect.stringMatching(/^File 3 was not read\. This file is empty/),
    ]);
  });

  test('and one file is one: nothing is said of files', async () => {
    expect(await readFiles(small)).not.toHaveProperty('files');
  });
});

describe('What cannot be unpacked is said', () => {
  const zipped = zipSync({ 'log.json': other });
  const locked = zipped.map((byte, at) => (at === 6 ? byte | 1 : byte));
  const lzma = zipped.map((byte, at) => (at === 8 ? 14 : byte));
  test.each<readonly [string, Uint8Array, string]>([
    ['a zip file with a password', locked, 'locked-archive'],
    ['a zip file packed in an unknown way', lzma, 'compressed'],
    ['a zip file without a file', zipSync({ 'logs/': new Uint8Array() }), 'empty-archive'],
    ['a gzip file of a gzip file', new Uint8Array(gzipSync(gzipSync(small))), 'compressed'],
    ['a gzip file that is cut at once', new Uint8Array(gzipSync(other)).subarray(0, 20), 'damaged-archive'],
    ['a zip file that is cut at once', zipped.subarray(0, 45), 'damaged-archive'],
    ['a gzip file of nothing but its first bytes', new Uint8Array([0x1f, 0x8b]), 'damaged-archive'],
    ['a file of bzip2', strToU8('BZh91AY&SY'), 'compressed'],
  ])('%s', async (_says, bytes, reason) => {
    expect(await readBytes(bytes, [7])).toMatchObject({ kind: 'refused', reason });
  });

  test('and what was read before the damage is kept', async () => {
    const many = strToU8(Array.from({ length: 20_000 }, (_, i) => line(`PAY-${i * 7919}`)).join(''));
    const whole = new Uint8Array(gzipSync(many));
    const reading = await readFiles(whole.subarray(0, whole.length / 2));
    expect(reading.records).toBeGreaterThan(1_000);
    expect(reading.broken.at(-1)?.says).toMatch(/^File 1 was not read to its end\. This compressed file/);
  });

  test('a damaged sum of a gzip file is damage', async () => {
    const bytes = new Uint8Array(gzipSync(small));
    bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 1;
    expect(await readBytes(bytes)).toMatchObject({ kind: 'refused', reason: 'damaged-archive' });
  });

  test.each([
    ['gzip', (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes))],
    ['zip', (bytes: Uint8Array) => streamedZip({ 'log.json': bytes }, DeflatedByNode)],
  ])('a small file of %s that unpacks to a huge one is stopped', async (_says, pack) => {
    const bomb = pack(new Uint8Array(66 * 2 ** 20).fill(0x20).fill(0x5b, 0, 1));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readBytes(bomb)).toMatchObject({ kind: 'refused', reason: 'unpacks-too-large' });
  });

  test('the size alone stops one too', async () => {
    const kinds: string[] = [];
    const limits = { most: 100, ratio: 1_000, before: 1_000_000 };
    for await (const one of filesIn(inPieces(new Uint8Array(gzipSync(other))), limits)) kinds.push(one.kind);
    expect(kinds).toEqual(['file', 'stopped']);
  });

  test('what the source itself throws is thrown', async () => {
    async function* breaking(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 30);
      await Promise.resolve();
      throw new Error('The disk is gone');
    }
    await expect(readLog(breaking(new Uint8Array(gzipSync(other))))).rejects.toThrow('The disk is gone');
    await expect(readLog(breaking(zipped))).rejects.toThrow('The disk is gone');
  });
});
