import { driveErase } from '../../src/frontend/admin/drive-erase';
import { giveExport } from '../../src/frontend/desk/give-export';
import { exportStart, type ExportSlice } from '../../src/contract/export';
import type { ToDesk } from '../../src/contract/file-frame';
import { bad, good } from '../../src/app/problems';

const slice = { kind: 'rows', text: '{}', length: 2, done: 1, of: 1, next: null } as const;
const busy = bad<ExportSlice>('store-busy', 'Forge takes no more. Wait a minute, then try again.');

/** An export whose store is busy so many times, and then gives one slice. */
async function given(times: number, then: ExportSlice = slice) {
  const told: ToDesk[] = [];
  let waited = 0;
  let asked = 0;
  await giveExport(
    {
      slice: async () => (++asked <= times ? busy : good(then)),
      tell: (message) => told.push(message),
      wait: async (milliseconds) => {
        waited += milliseconds;
      },
    },
    'r1',
    exportStart,
  );
  return { told, kinds: told.map(({ kind }) => kind), waited, asked };
}

test('each message fits an event, whatever is in the slice, and they join to its text', async () => {
  const text = JSON.stringify(Array.from({ length: 30_000 }, () => '"語\\\u{1f600}\u0001'));
  const { told } = await given(0, { ...slice, text, length: text.length });
  const pieces = told.flatMap((message) => (message.kind === 'export-text' ? [message] : []));
  expect(pieces.length).toBeGreaterThan(2);
  for (const message of told) expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(400_000);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.map((piece) => piece.slice !== null)).toEqual([...pieces.slice(1).map(() => false), true]);
});

test('a busy store is waited for, a minute at least, with a sentence', async () => {
  expect(await given(0)).toMatchObject({ kinds: ['export-text'], waited: 0, asked: 1 });
  const long = await given(4);
  expect(long.kinds).toEqual([...Array<string>(4).fill('export-waits'), 'export-text']);
  expect(long.waited).toBeGreaterThan(60_000);
});

test('one that stays busy ends the download, and it says why', async () => {
  expect((await given(99)).kinds.at(-1)).toBe('export-failed');
});

describe('deleting everything', () => {
  const run = (answers: readonly (number | null)[], signal = new AbortController().signal) => {
    const waits: number[] = [];
    const left = [...answers];
    const port = {
      erase: async () => good({ erased: 5, again: left.shift() ?? null }),
      wait: async (milliseconds: number) => {
        waits.push(milliseconds);
      },
    };
    return driveErase(port, signal).then((outcome) => ({ outcome, waits }));
  };

  test('goes on until nothing is left, and waits for what ran beside it', async () => {
    expect(await run([0, 30, null])).toEqual({ outcome: good(15), waits: [0, 30_000] });
  });

  test('ends with a sentence where more comes all the time', async () => {
    const { outcome } = await run(Array<number>(99).fill(1));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'internal' } });
  });

  test('stops asking when the page goes', async () => {
    const leaving = new AbortController();
    leaving.abort();
    expect((await run([30], leaving.signal)).outcome).toBeNull();
  });
});
