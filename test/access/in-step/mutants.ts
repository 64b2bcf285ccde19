import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { holderTypes } from '../../../src/access';
import type { Model } from './disagreements';

/** `src/access` with one rule taken out, built in memory. */

const room = path.join(__dirname, '../../../src/access');

export interface Mutation {
  /** The rule that is missing. */
  readonly rule: string;
  readonly file: string;
  readonly change: (source: string) => string;
}

/** Replaces the one place where `find` stands. */
function instead(find: string, by: string): Mutation['change'] {
  return (source) => {
    if (source.split(find).length !== 2) throw new Error(`"${find}" does not stand exactly once`);
    return source.replace(find, () => by);
  };
}

/** The holder table is an object: a line after it takes a matcher out. */
function afterwards(statement: string): Mutation['change'] {
  return (source) => `${source}\n${statement}\n`;
}

const holderMutations = holderTypes.map((type): Mutation => ({
  rule: `the holder ${type} matches`,
  file: 'holders.ts',
  change: afterwards(`matchers['${type}'] = () => misses({ kind: 'holder-gone' });`),
}));

export const mutations: readonly Mutation[] = [
  ...holderMutations,
  {
    rule: 'a role is given to people',
    file: 'role.ts',
    change: instead('role.users.includes(account.accountId) ||', ''),
  },
  {
    rule: 'a role is given to groups',
    file: 'role.ts',
    change: instead('|| role.groups.some((group) => isInGroup(account, group))', ''),
  },
  {
    rule: 'an application is the one that the grant names',
    file: 'holders.ts',
    change: instead('account.applications.includes(value)', 'hasAnyApplication(account)'),
  },
  {
    rule: 'in a project it could be anybody with an application',
    file: 'holders.ts',
    change: instead("? { kind: 'could', through }", "? misses({ kind: 'depends-on-work-item', through })"),
  },
  {
    rule: 'in a project it is nobody without an application',
    file: 'holders.ts',
    change: instead('return hasAnyApplication(account)', 'return true'),
  },
  {
    rule: 'on a work item its own data says who is',
    file: 'holders.ts',
    change: instead('who(issue) === account.accountId', 'true'),
  },
  {
    rule: 'an inactive account holds nothing',
    file: 'project-decision.ts',
    change: instead("if (!account.active) return { kind: 'inactive' };", ''),
  },
  {
    rule: 'a project permission needs an application',
    file: 'project-decision.ts',
    change: instead('return permission !== BROWSE_PROJECTS && !hasAnyApplication(account);', 'return false;'),
  },
  {
    rule: 'Browse spaces needs no application',
    file: 'project-decision.ts',
    change: instead('permission !== BROWSE_PROJECTS && !has', '!has'),
  },
  {
    rule: 'an app counts as having an application',
    file: 'account.ts',
    change: instead('isApp(account) ||', ''),
  },
  {
    rule: 'a service account counts as a person',
    file: 'account.ts',
    change: instead("accountType === 'agent'", "accountType !== 'customer' && accountType !== 'atlassian'"),
  },
  {
    rule: 'an app follows the rules of an app',
    file: 'account.ts',
    change: instead("accountType === 'app' ||", ''),
  },
  {
    rule: 'an agent follows the rules of an app',
    file: 'account.ts',
    change: instead("|| accountType === 'agent'", ''),
  },
  {
    rule: 'a person does not follow the rules of an app',
    file: 'account.ts',
    change: instead("accountType === 'app' ||", "accountType === 'app' || accountType === 'atlassian' ||"),
  },
  {
    rule: 'Administer Jira carries Administer spaces',
    file: 'project-decision.ts',
    change: instead('permission === ADMINISTER_PROJECTS &&', 'false &&'),
  },
  {
    rule: 'Administer Jira carries no other permission',
    file: 'project-decision.ts',
    change: instead('permission === ADMINISTER_PROJECTS &&', ''),
  },
  {
    rule: 'a grant gives its own permission alone',
    file: 'role.ts',
    change: instead('grant.permission === permission &&', ''),
  },
  {
    rule: 'a level lets its members in alone',
    file: 'issue-decision.ts',
    change: instead('if (level === null) return open;', 'if (true) return open;'),
  },
  {
    rule: "a level goes by the work item's own data",
    file: 'issue-decision.ts',
    change: instead(
      'grantMatches(account, members, { project, issue })',
      'grantMatches(account, members, { project, issue: null })',
    ),
  },
  {
    rule: 'a restriction lets its roles in alone',
    file: 'issue-decision.ts',
    change: instead('if (roleIds.length === 0) return open;', 'if (true) return open;'),
  },
];

/** Builds the model, with a rule missing or whole. Throws where the place of a mutation is no longer there. */
export async function modelWithout(mutation: Mutation | null): Promise<Model> {
  const mutate: Plugin = {
    name: 'mutate',
    setup({ onLoad }) {
      if (mutation === null) return;
      onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        if (path.basename(file) !== mutation.file) return undefined;
        return { contents: mutation.change(readFileSync(file, 'utf8')), loader: 'ts' };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [path.join(room, 'index.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'silent',
    plugins: [mutate],
  });
  const module = { exports: {} };
  const load = runInThisContext(`(module) => {${outputFiles[0]?.text ?? ''}\n}`) as (into: object) => void;
  load(module);
  return module.exports as Model;
}
