import { driveErase } from '../../src/frontend/admin/drive-erase';
import { giveExport } from '../../src/frontend/desk/give-export';
import type { ToDesk } from '../../src/contract/file-frame';
import { bad, good } from '../../src/app/problems';

const part = { part: 0, of: 2, head: null, projects: [], beyond: [], notRead: [], again: [], plan: null };
const busy = bad<typeof part>('store-busy', 'Forge takes no more. Wait a minute, then try again.');

/** An export whose store is busy so many times. */
async function given(times: number) {
  const told: ToDesk[] = [];
  let waited = 0;
  let asked = 0;
  await giveExport(
    {
      part: async () => (++asked <= times ? busy : good(part)),
      tell: (message) => told.push(message),
      wait: async (milliseconds) => {
        waited += milliseconds;
      },
    },
    'r1',
    0,
  );
  return { kinds: told.map(({ kind }) => kind), waited, asked };
}

test('a busy store is waited for, a minute at least, with a sentence', async () => {
  expect(await given(0)).toEqual({ kinds: ['export-part'], waited: 0, asked: 1 });
  const long = await given(4);
  expect(long.kinds).toEqual([...Array<string>(4).fill('export-waits'), 'export-part']);
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
