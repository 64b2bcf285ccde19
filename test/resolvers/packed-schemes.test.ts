import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Holder, PermissionScheme } from '../../src/access';
import { packSchemes, unpackSchemes } from '../../src/app/facts/packed-schemes';
import { parseSite } from '../../local/jira';
import { factsOfSite } from '../remedy/facts-of-site';

const pairs = ({ grants }: PermissionScheme) =>
  grants.map(({ permission, holder }) => JSON.stringify([permission, holder])).sort();

test('schemes come back as they were, but for the order and the ids of their grants', () => {
  const reading = parseSite(
    readFileSync(path.join(__dirname, '../../local/sites/default-site.json'), 'utf8'),
  );
  if (!reading.ok) throw new Error(reading.says);
  const schemes = [...factsOfSite(reading.site, '712020:backup-service').schemes.values()];
  const back = unpackSchemes(packSchemes(schemes));
  expect(back.map(({ id, name, projectId }) => [id, name, projectId])).toEqual(
    schemes.map(({ id, name, projectId }) => [id, name, projectId]),
  );
  expect(back.map(pairs)).toEqual(schemes.map(pairs));
});

test('a holder of an unknown type, one that is gone and one without a value come back as they were', () => {
  const holders: readonly Holder[] = [
    { type: 'unknown', value: 'x', name: null, exists: true, jiraType: 'new.type' },
    { type: 'group', value: 'g', name: 'gone', exists: false },
    { type: 'anyone', value: null, name: null, exists: true },
  ];
  const grants = holders.map((holder) => ({ id: '1', permission: 'BROWSE_PROJECTS', holder }));
  const [back] = unpackSchemes(packSchemes([{ id: '1', name: 'One', projectId: '7', grants }]));
  expect(back?.grants.map(({ holder }) => holder)).toEqual(holders);
});

test('spaces that grant the same to roles of their own take little room', () => {
  const permissions = Array.from({ length: 60 }, (_none, at) => `PERMISSION_NUMBER_${at}`);
  const schemes = Array.from({ length: 1_000 }, (_none, n): PermissionScheme => ({
    ...{ id: `${n}`, name: `Scheme of space ${n}`, projectId: `${20_000 + n}` },
    grants: [1, 2, 3].flatMap((role) =>
      permissions.map((permission) => ({
        ...{ id: '1', permission },
        holder: { type: 'projectRole', value: `${n}${role}`, name: null, exists: true } as const,
      })),
    ),
  }));
  expect(JSON.stringify(packSchemes(schemes)).length).toBeLessThan(250_000);
});
