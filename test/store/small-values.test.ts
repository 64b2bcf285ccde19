import { addPoints, nextHour, pointsThisHour, readSettings, writeSettings } from '../../src/store';
import { inForge, openTestStore } from './in-forge';

const at = (time: string): number => Date.parse(`2026-11-23T${time}Z`);

test('points are counted to the full hour (UTC)', async () => {
  await inForge(async () => {
    await addPoints(100, at('09:10:00'));
    await addPoints(50, at('09:59:59.999'));
    expect(await pointsThisHour(at('09:59:59.999'))).toBe(150);
    expect(await pointsThisHour(at('10:00:00'))).toBe(0);
    await addPoints(7, at('10:00:00'));
    expect(await pointsThisHour(at('10:30:00'))).toBe(7);
  }, openTestStore());
});

test.each([
  ['09:10:00', '10:00:00'],
  ['09:00:00', '10:00:00'],
  ['09:59:59.999', '10:00:00'],
])('after %s the next hour begins at %s', (now, next) => {
  expect(nextHour(at(now))).toBe(at(next));
});

test('settings are what was written last', async () => {
  await inForge(async () => {
    expect(await readSettings()).toBeNull();
    await writeSettings({ accountId: 'a', profile: 'backup' });
    await writeSettings({ accountId: 'b', profile: 'restore' });
    expect(await readSettings()).toEqual({ accountId: 'b', profile: 'restore' });
  }, openTestStore());
});
