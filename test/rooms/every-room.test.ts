import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rooms, suitesIn } from './suites-of';

/** Folders whose suites jest.config.cjs names. */
const apart = ['browser', 'frontend', 'rooms'];

const folders = readdirSync(rooms, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => !apart.includes(name) && suitesIn(name).length > 0);

test.each(folders)('`npm test` runs the suites of test/%s', (room) => {
  expect(readFileSync(path.join(__dirname, `${room}.test.ts`), 'utf8')).toContain(`suitesOf('${room}');`);
});

test('no suite lies outside of a room', () => {
  expect(readdirSync(rooms).filter((file) => /\.test\.tsx?$/.test(file))).toEqual([]);
});
