import fc from 'fast-check';
import type { Known, Look, LookLine, PlaceSeen } from '../../src/report/watch';
import { nothingKnown, takeLook } from '../../src/report/watch-look';
import { newsSince } from '../../src/report/watch-news';
import { runs } from '../sizes';

const at = (day: number): string => new Date(Date.UTC(2026, 10, 1 + day)).toISOString();
const asked = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'];
const seen = (key: string, ...missing: string[]): PlaceSeen => ({
  ...{ id: `1${key}`, key },
  verdict: { asked, missing },
});
const unread = (key: string): PlaceSeen => ({ id: `1${key}`, key, verdict: null });

/** Looks on one day after the other. */
function days(...looks: (readonly PlaceSeen[] | Omit<Look, 'at'>)[]): {
  readonly lines: readonly LookLine[];
  readonly known: Known;
} {
  let known = nothingKnown;
  const lines = looks.map((given, day) => {
    const look = 'covers' in given ? given : { covers: 'whole' as const, places: given };
    const taken = takeLook(known, { ...look, at: at(day) });
    known = taken.known;
    return taken.line;
  });
  return { lines, known };
}

type List = 'lost' | 'regained' | 'fresh' | 'found';
const said = (line: LookLine | undefined) =>
  (['lost', 'regained', 'fresh', 'found'] as const).flatMap((list: List) =>
    (line?.[list].first ?? []).map(
      ({ key, permissions }) => `${list} ${key ?? 'site'} ${permissions.join()}`,
    ),
  );

describe('a look', () => {
  test('that is the first says how things stand, and of nothing that it has changed', () => {
    const { lines } = days([seen('A', 'BROWSE_PROJECTS'), seen('B')]);
    expect(said(lines[0])).toEqual([]);
    expect(lines[0]).toMatchObject({ spaces: 2, withoutContent: 1, withoutSettings: 0, global: null });
  });

  test('says what was lost and what came back, each once', () => {
    const { lines } = days(
      [seen('A'), seen('B', ...asked)],
      [seen('A', 'BROWSE_PROJECTS'), seen('B', 'BROWSE_PROJECTS')],
      [seen('A', 'BROWSE_PROJECTS'), seen('B', 'BROWSE_PROJECTS')],
      [seen('A'), seen('B')],
    );
    expect(lines.map(said)).toEqual([
      [],
      ['lost A BROWSE_PROJECTS', 'regained B VIEW_VOTERS_AND_WATCHERS'],
      [],
      ['regained A BROWSE_PROJECTS', 'regained B BROWSE_PROJECTS'],
    ]);
  });

  test('that did not read a space calls it neither clean nor lost; the next that does compares it with the last verdict', () => {
    const { lines } = days(
      [seen('A'), seen('B')],
      [unread('A'), seen('B')],
      [seen('A', ...asked), seen('B')],
    );
    expect(lines[1]).toMatchObject({
      spaces: 1,
      withoutContent: 0,
      unread: { total: 1, first: [{ key: 'A' }] },
    });
    expect(lines.map(said)).toEqual([[], [], [`lost A ${asked.join()}`]]);
  });

  test('that did not read the list to its end says nothing of what is not on it', () => {
    const { lines, known } = days([seen('A'), seen('B')], { covers: 'part', places: [seen('A')] });
    expect(lines[1]).toMatchObject({ unread: { first: [{ key: 'B' }] }, gone: { total: 0 } });
    expect(known.places.size).toBe(2);
  });

  test('finds a new space without access, also where its verdict comes a day later', () => {
    const { lines } = days(
      [seen('A')],
      [seen('A'), seen('N', 'BROWSE_PROJECTS'), seen('M'), unread('L')],
      [seen('A'), seen('N', 'BROWSE_PROJECTS'), seen('M'), seen('L', 'BROWSE_PROJECTS')],
    );
    expect(lines.map(said)).toEqual([[], ['fresh N BROWSE_PROJECTS'], ['fresh L BROWSE_PROJECTS']]);
  });

  test('calls no space new that was there all the time and is read for the first time', () => {
    const { lines } = days([seen('A'), unread('B')], [seen('A'), seen('B', 'BROWSE_PROJECTS')]);
    expect(lines.map(said)).toEqual([[], ['found B BROWSE_PROJECTS']]);
  });

  test('a space that comes back from the archive is compared with what was known, and said to be gone once', () => {
    const { lines } = days(
      [seen('A'), seen('B')],
      [seen('A')],
      [seen('A')],
      [seen('A'), seen('B', ...asked)],
    );
    expect(lines.map(({ gone }) => gone.total)).toEqual([0, 1, 0, 0]);
    expect(said(lines[3])).toEqual([`lost B ${asked.join()}`]);
  });

  test('at one space only leaves the others as they are', () => {
    const { lines, known } = days([seen('A'), seen('B')], { covers: 'some', places: [seen('N', ...asked)] });
    expect(said(lines[1])).toEqual([`fresh N ${asked.join()}`]);
    expect(lines[1]).toMatchObject({ unread: { total: 0 }, gone: { total: 0 } });
    expect([...known.places.keys()].sort()).toEqual(['1A', '1B', '1N']);
  });

  test('a permission that the site has only now is no loss', () => {
    const more: PlaceSeen = { ...seen('A'), verdict: { asked: [...asked, 'X'], missing: ['X'] } };
    expect(days([seen('A')], [more], [seen('A')]).lines.map(said)).toEqual([[], ['found A X'], []]);
  });

  test('counts all, and names the first 200', () => {
    const keys = Array.from({ length: 450 }, (_, n) => `S${String(n).padStart(3, '0')}`);
    const { lines } = days(
      keys.map((key) => seen(key)),
      keys.map((key) => seen(key, 'BROWSE_PROJECTS')),
    );
    expect(lines[1]?.lost.total).toBe(450);
    expect(lines[1]?.lost.first.map(({ key }) => key)).toEqual(keys.slice(0, 200));
    expect(newsSince(lines, '', () => true).isWhole).toBe(false);
  });
});

describe('the news', () => {
  test('are what became missing and still is, since the first of it', () => {
    const { lines } = days(
      [seen('A'), seen('B'), seen('C')],
      [seen('A', ...asked), seen('B', 'BROWSE_PROJECTS'), seen('C')],
      [seen('A', 'BROWSE_PROJECTS'), seen('B'), seen('C'), seen('N', ...asked)],
    );
    expect(newsSince(lines, '', () => true)).toEqual({
      missing: [
        { id: '1A', key: 'A', permissions: ['BROWSE_PROJECTS'], since: at(1), kind: 'lost' },
        { id: '1N', key: 'N', permissions: asked, since: at(2), kind: 'new' },
      ],
      since: at(1),
      isWhole: true,
    });
    expect(newsSince(lines, at(1), () => true).missing.map(({ key }) => key)).toEqual(['N']);
    expect(newsSince(lines, at(2), () => true)).toEqual({ missing: [], since: null, isWhole: true });
  });

  test('have nothing of a space that is gone', () => {
    const { lines } = days([seen('A'), seen('B')], [seen('A', ...asked), seen('B')], [seen('B')]);
    expect(newsSince(lines, '', () => true).missing).toEqual([]);
  });
});

/** A day of one space: not on the list, not answered, or what is missing. */
const aDay = fc.oneof(
  { weight: 1, arbitrary: fc.constant('absent' as const) },
  { weight: 1, arbitrary: fc.constant('unread' as const) },
  { weight: 5, arbitrary: fc.subarray(asked) },
);

test('whatever happens, each change is said once, by the first look that can see it, and nothing else is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(aDay, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (spaces, listed) => {
        const { lines } = days(
          ...listed.map((isWhole, day) => ({
            covers: isWhole ? ('whole' as const) : ('part' as const),
            places: spaces.flatMap((states, n): readonly PlaceSeen[] => {
              const state = states[day] ?? 'absent';
              if (state === 'absent' || !isWhole) return [];
              return [state === 'unread' ? unread(`S${n}`) : seen(`S${n}`, ...state)];
            }),
          })),
        );
        expect(lines.map((line) => said(line).sort())).toEqual(expectedOf(spaces, listed));
      },
    ),
    runs('watch-looks', 200, 20_000),
  );
});

type Day = 'absent' | 'unread' | readonly string[];

/** Space by space and permission by permission: what two answers in a row differ in. */
function expectedOf(spaces: readonly (readonly Day[])[], listed: readonly boolean[]): readonly string[][] {
  const whole = listed.indexOf(true);
  return listed.map((isWhole, day) => {
    if (!isWhole || whole === day) return [];
    return spaces
      .flatMap((states, n) => {
        const now = states[day];
        if (now === undefined || typeof now === 'string') return [];
        const before = states.slice(0, day).filter((_state, at) => listed[at] === true);
        const last = before.filter((state) => typeof state !== 'string').at(-1);
        const word = (list: string, keys: readonly string[]) =>
          keys.length === 0 ? [] : [`${list} S${n} ${keys.join()}`];
        if (last === undefined) return word(before[0] === 'absent' ? 'fresh' : 'found', now);
        return [
          ...word(
            'lost',
            now.filter((key) => !last.includes(key)),
          ),
          ...word(
            'regained',
            last.filter((key) => !now.includes(key)),
          ),
        ];
      })
      .sort();
  });
}
