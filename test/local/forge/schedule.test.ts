import { fireByHand, openSchedule } from '../../../local/forge';
import { platformFor } from './test-platform';

const hour = 3_600_000;

/** A platform that notes which of its functions were called, with what was said. */
function noted() {
  const called: string[] = [];
  const events: unknown[] = [];
  const said: string[] = [];
  const as = (name: string) => async (event: unknown) => {
    called.push(name);
    events.push(event);
  };
  const platform = platformFor(() => 1, {
    handlers: async () => ({ weekly: as('weekly'), hourly: as('hourly'), spaceCame: as('spaceCame') }),
  });
  const type = (line: string) => fireByHand(platform, line, (says) => said.push(says));
  return { platform, called, events, said, type };
}

describe('the scheduled triggers of the manifest', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test('are called as often as it says, until that is ended', async () => {
    jest.useFakeTimers();
    const { platform, called } = noted();
    const close = openSchedule(platform);
    await jest.advanceTimersByTimeAsync(3 * hour);
    expect(called).toEqual(['hourly', 'hourly', 'hourly']);
    await jest.advanceTimersByTimeAsync(7 * 24 * hour);
    expect(called.filter((name) => name === 'weekly')).toEqual(['weekly']);
    const before = called.length;
    close();
    await jest.advanceTimersByTimeAsync(24 * hour);
    expect(called).toHaveLength(before);
  });
});

describe('a trigger that is typed', () => {
  test('is called now, and that is said', async () => {
    const { called, said, type } = noted();
    await type(' look-at-spaces ');
    await type('');
    expect([called, said]).toEqual([['hourly'], ['look-at-spaces was fired.']]);
  });

  test('is told what happened, as JSON', async () => {
    const { called, events, type } = noted();
    await type('spaces-that-come {"project":{"id":"10001"}}');
    expect([called, events]).toMatchObject([['spaceCame'], [{ project: { id: '10001' } }]]);
  });

  test('whose name or event makes no sense calls nothing, and says so', async () => {
    const { called, said, type } = noted();
    await type('look');
    await type('spaces-that-come {');
    expect(called).toEqual([]);
    expect(said).toEqual([expect.stringContaining('look'), 'The event of spaces-that-come has to be JSON.']);
  });
});
