import { liftPointsQuota } from '../../local/no-quota';
import { pointsPerHour } from '../../src/app/scan/points-of-hour';

const name = 'PERMISSION_GAPS_POINTS_PER_HOUR';

describe('the points of an hour', () => {
  it.each([
    ['are 10,000 where nothing is set', {}, 10_000],
    ['are what the operator set', { [name]: '60000' }, 60_000],
    ['are 10,000 where the variable is no number', { [name]: 'many' }, 10_000],
    ['are 10,000 where the variable is not positive', { [name]: '-1' }, 10_000],
  ])('%s', (_, variables, expected) => {
    expect(pointsPerHour(variables)).toBe(expected);
  });

  it('do not bind a scan on this machine, unless somebody set them', () => {
    const free = {};
    liftPointsQuota(free);
    expect(pointsPerHour(free)).toBe(Number.MAX_SAFE_INTEGER);
    const set = { [name]: '500' };
    liftPointsQuota(set);
    expect(pointsPerHour(set)).toBe(500);
  });
});
