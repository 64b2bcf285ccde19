import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of all rooms. */
export const rooms = path.join(__dirname, '..');

/** Every suite of a room, by its path from there. */
export function suitesIn(room: string): readonly string[] {
  const files = readdirSync(path.join(rooms, room), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.test\.tsx?$/.test(file)).sort();
}

/**
 * Runs every suite of a room as one. The modules of src and of its packages are loaded once, and what runs often stays compiled: a
 * third of the time of suites that have modules of their own each, as `--selectProjects unit` runs them.
 */
export function suitesOf(room: string): void {
  for (const file of suitesIn(room)) {
    describe(file, () => {
      jest.requireActual(path.join(rooms, room, file));
      afterAll(() => {
        jest.useRealTimers();
        jest.restoreAllMocks();
      });
    });
  }
}
