// Every arrow that eslint.config.mjs forbids, from its own tables: a file of the room, and one of each folder that it must not know.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { arrows, rooms, subRooms } from '../../eslint.config.mjs';

const root = path.join(import.meta.dirname, '../..');

/** The code below a place, which may be a file. Throws where there is none: an arrow of rooms that are gone forbids nothing. */
function codeIn(place) {
  const whole = path.join(root, place);
  if (!existsSync(whole)) throw new Error(`eslint.config.mjs names ${place}, which is not there.`);
  if (statSync(whole).isFile()) return [path.normalize(place)];
  return readdirSync(whole, { recursive: true })
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !/(^|\/)(dist|node_modules)\//.test(file))
    .map((file) => path.join(place, file))
    .sort();
}

const isIn = (file, place) => file === place || file.startsWith(`${place}/`);

/** Of each folder one file that the zone does not except; `own` stands for the room itself. */
function forbiddenBy({ from, except = [] }, own) {
  const places = [from].flat();
  const allowed = places.flatMap((place) => except.map((one) => path.join(place, one)));
  const files = places
    .flatMap(codeIn)
    .filter((file) => ![...allowed, own].some((place) => isIn(file, place)));
  return [...new Map(files.map((file) => [path.dirname(file), file])).values()];
}

function importOf(file, from) {
  const place = path.relative(path.dirname(from), file).replace(/\.tsx?$/, '');
  return place.startsWith('.') ? place : `./${place}`;
}

/** For each room of each zone: a file of it, and what it must not import. */
export const forbiddenArrows = arrows.flatMap((zone) =>
  [zone.target].flat().map((target) => {
    const file = codeIn(target)[0];
    const imports = forbiddenBy(zone, path.normalize(target)).map((other) => importOf(other, file));
    return { file, imports };
  }),
);

/** Folders of src whose arrows nobody has laid down, and sub-rooms that their room's order leaves out. */
export const roomsWithoutArrows = [
  ...foldersOf('src').filter((folder) => !(folder in rooms)),
  ...Object.entries(subRooms).flatMap(([room, order]) =>
    foldersOf(room)
      .filter((folder) => !(folder in order))
      .map((folder) => `${room}/${folder}`),
  ),
];

function foldersOf(place) {
  return readdirSync(path.join(root, place), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && codeIn(path.join(place, entry.name)).length > 0)
    .map(({ name }) => name);
}
