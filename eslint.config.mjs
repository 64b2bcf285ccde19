import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const root = path.dirname(fileURLToPath(import.meta.url));

/** What each room of `src` may know of the others. A room is a folder, or one file of it (its types). */
export const rooms = {
  text: [],
  log: [],
  access: [],
  diagnosis: ['text', 'log', 'access'],
  remedy: ['text', 'access', 'diagnosis'],
  report: ['text', 'log', 'access/model.ts', 'access/profile.ts', 'diagnosis', 'remedy'],
  contract: ['log', 'diagnosis/gap-ref.ts', 'report'],
  jira: ['text', 'access/model.ts', 'diagnosis/since/audit-change.ts'],
  store: ['access/profile.ts'],
  app: ['text', 'log', 'access', 'diagnosis', 'remedy', 'report', 'contract', 'jira', 'store'],
  resolvers: ['text', 'log', 'access', 'diagnosis', 'remedy', 'report', 'contract', 'jira', 'store', 'app'],
  frontend: ['text', 'log/finding.ts', 'diagnosis/gap.ts', 'diagnosis/gap-ref.ts', 'report', 'contract'],
};

const outcomes = ['invocation.ts', 'problems.ts'];

/** What the sub-rooms of a room may know of each other: each those that stand before it, and files of the room itself (its types). */
export const subRooms = {
  'src/log': {
    json: [],
    redact: [],
    unpack: ['refusal.ts'],
    catalogue: ['finding.ts'],
    match: ['json', 'catalogue', 'finding.ts'],
    record: ['json', 'match'],
    classify: ['json', 'catalogue', 'match', 'record', 'finding.ts'],
    split: ['json', 'record'],
    csv: ['json', 'record', 'split'],
    text: ['json', 'record', 'split'],
    tally: ['json', 'redact', 'record', 'classify', 'finding.ts'],
  },
  'src/diagnosis': { since: ['explained.ts', 'facts.ts'] },
  'src/remedy': { cover: [] },
  'src/app': {
    facts: ['problems.ts'],
    journal: [],
    reports: [...outcomes, 'facts', 'journal'],
    plans: [...outcomes, 'facts', 'journal', 'reports'],
    changes: [...outcomes, 'facts', 'journal', 'reports', 'plans'],
    watch: [...outcomes, 'facts', 'reports'],
    scan: [...outcomes, 'facts', 'journal', 'reports', 'plans', 'watch'],
    project: [...outcomes, 'facts', 'journal', 'reports', 'plans'],
    duties: ['facts', 'journal', 'reports', 'plans', 'watch', 'scan'],
    'invocation.ts': [],
    'problems.ts': [],
  },
  'src/app/reports': {
    accepted: ['open-report.ts', 'overlay.ts', 'rows.ts', 'stored-parts.ts', 'words-of.ts'],
    recheck: [
      'accounts-in.ts',
      'open-report.ts',
      'overlay.ts',
      'rows.ts',
      'stored-parts.ts',
      'stored-report.ts',
    ],
  },
  'src/app/scan': {
    stages: [
      ...[
        'stage.ts',
        'stage-names.ts',
        'scope.ts',
        'facts.ts',
        'former-facts.ts',
        'site-facts.ts',
        'fact-store.ts',
      ],
      ...[
        'plan-budget.ts',
        'cost-of-report.ts',
        'plan-facts-so-far.ts',
        'plan-needed.ts',
        'plan-unread.ts',
        'unread.ts',
      ],
      ...[
        'list-to-end.ts',
        'compare-with-previous.ts',
        'report-draft.ts',
        'report-head.ts',
        'lean-projects.ts',
        'expected-points.ts',
        'suspect-schemes.ts',
      ],
    ],
  },
  'src/resolvers': { payloads: [], operations: ['payloads', 'erasing.ts'] },
  'src/frontend': {
    desk: [],
    'view-model': ['apply/run.ts'],
    scan: ['view-model'],
    apply: ['view-model', 'scan', 'invoke.ts'],
    hooks: ['view-model', 'desk', 'scan', 'apply', 'admin/drive-erase.ts', 'invoke.ts'],
    parts: ['view-model', 'events.ts'],
    plan: ['view-model', 'apply', 'hooks', 'parts', 'events.ts', 'invoke.ts'],
    space: ['view-model', 'parts'],
    project: ['view-model', 'hooks', 'parts', 'space', 'plan', 'invoke.ts'],
    gadget: ['hooks', 'parts', 'view-model'],
    admin: ['view-model', 'apply', 'hooks', 'parts', 'space', 'plan', 'events.ts', 'invoke.ts'],
    entries: ['admin', 'project', 'gadget', 'parts'],
  },
  'local/jira': {
    site: [],
    decide: ['site'],
    audit: ['site'],
    answers: ['site', 'decide', 'audit'],
    routes: ['site', 'decide', 'answers', 'permission-catalogue.ts'],
  },
  'local/host/browser': {
    'host-context.ts': ['theme.ts', 'wire-client.ts'],
    kit: ['host-context.ts', 'words-of.ts'],
    frame: ['kit/part.ts', 'host-context.ts', 'theme.ts'],
    app: ['kit', 'frame', 'host-context.ts', 'theme.ts', 'wire-client.ts', 'words-of.ts'],
    shell: ['app', 'host-context.ts', 'theme.ts'],
  },
  'local/sites': { fernhollow: ['random.ts'], logs: ['fernhollow', 'random.ts'] },
  local: {
    jira: ['text-response.ts'],
    forge: ['text-response.ts'],
    sites: ['jira'],
    host: ['forge', 'jira'],
    report: ['forge', 'no-quota.ts', 'open-site.ts', 'reason.ts'],
    bench: ['forge', 'jira', 'report', 'sites', 'leaping-clock.ts', 'no-quota.ts'],
  },
};

/** Rooms without a clock, a network or Forge: what they return depends on what they are given alone. */
const pureRooms = ['text', 'log', 'access', 'diagnosis', 'remedy', 'report', 'contract'];

/** The Forge packages that a room may import. */
const forgePackages = {
  jira: ['@forge/api'],
  store: ['@forge/kvs'],
  app: ['@forge/api', '@forge/events'],
  resolvers: ['@forge/api', '@forge/events', '@forge/resolver'],
  frontend: ['@forge/react', '@forge/react/router', '@forge/bridge'],
};

const arrowsBetweenRooms = Object.entries(rooms).map(([room, known]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [`./${room}`, ...known.map((other) => `./${other}`)],
  message: `src/${room} may know ${known.length === 0 ? 'no other room' : known.join(', ')} (see the rooms in docs/developers.md).`,
}));

const arrowsWithinRooms = Object.entries(subRooms).flatMap(([room, order]) =>
  Object.entries(order).map(([subRoom, known]) => ({
    target: `./${room}/${subRoom}`,
    from: `./${room}`,
    except: [subRoom, ...known].map((other) => `./${other}`),
    message: `${room}/${subRoom} may know of ${room} ${known.length === 0 ? 'nothing else' : known.join(', ')}.`,
  })),
);

/** In src/report the files beside the folders say what a report holds; each folder knows them, and of the other folders these. */
const inReport = {
  words: [],
  steps: ['words'],
  causes: ['words', 'steps'],
  changes: ['words', 'steps'],
  statement: ['words', 'causes'],
  output: ['words', 'steps', 'causes', 'changes'],
};

const besideFolders = readdirSync(path.join(root, 'src/report')).filter(
  (name) => name.endsWith('.ts') && name !== 'index.ts',
);

const arrowsInReport = [
  { target: ['schema'], from: ['.'], except: ['./schema'] },
  { target: besideFolders, from: Object.keys(inReport) },
  ...Object.entries(inReport).map(([folder, known]) => ({
    target: [folder],
    from: ['index.ts', ...Object.keys(inReport).filter((other) => ![folder, ...known].includes(other))],
  })),
].map(({ target, from, ...more }) => ({
  ...more,
  target: target.map((one) => `./src/report/${one}`),
  from: from.map((one) => `./src/report/${one}`),
  message:
    'In src/report: schema, what a report holds, then its folders, which know each other as inReport says.',
}));

const arrowsAround = [
  {
    target: './src',
    from: ['./local', './static', './test'],
    message: 'What ships knows nothing of what does not.',
  },
  { target: './static', from: ['./local', './test'], message: 'What ships knows nothing of what does not.' },
  {
    target: './static',
    from: './src',
    except: ['./text', './log', './report', './contract'],
    message: 'The file desk knows src/text, src/log, the exports of src/report and the contract.',
  },
  {
    target: './local/jira',
    from: ['./src', './local/forge', './local/host', './local/report'],
    message: 'The stand-in Jira shares no deciding code with the app that is tested against it.',
  },
  {
    target: ['./local/forge', './local/host', './local/report'],
    from: ['./src/access', './src/diagnosis', './src/remedy', './src/jira', './src/store'],
    message: 'Forge on this machine drives the app through its manifest and its contract alone.',
  },
];

const forgePatterns = (room) => {
  const allowed = forgePackages[room] ?? [];
  return [
    {
      group: ['@forge/*', ...allowed.map((name) => `!${name}`)],
      message: `src/${room} may import ${allowed.length === 0 ? 'nothing of Forge' : allowed.join(' and ')}.`,
    },
  ];
};

const impure = [
  {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'A pure room has no clock: take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Answers are repeatable.',
  },
];

const wallClock = [
  {
    selector:
      ":matches(CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.property.name='hrtime'])",
    message: 'A test reads no wall clock: take fake timers, or count.',
  },
];

const everywhere = [
  {
    selector: "MemberExpression[property.name='localeCompare']",
    message: 'Compare by code units, so that the order is the same on every machine.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'A union of its values says the same and is no object at run time.',
  },
];

/** Each arrow that is forbidden, as the rule takes it. */
export const arrows = [...arrowsBetweenRooms, ...arrowsInReport, ...arrowsWithinRooms, ...arrowsAround];

/** The arrows between the rooms of docs/developers.md; test/lint shows each of them refusing. */
export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.cache',
      'static/file-desk/dist',
      'local/host/dist',
      'coverage',
      '.forge-local',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    // One program for everything: the tests include what ships and what does not. A name that no file declares is a global, be it
    // declared in each file's scope or not: without `lib`, two thousand names of the browser would be.
    languageOptions: { parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: root, lib: [] } },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `satisfies Contract` needs a type alias, whose implicit index signature an interface lacks.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Numbers in sentences are the rule here; objects and undefined stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An async function without await is how a port's in-memory twin keeps the port's signature.
      '@typescript-eslint/require-await': 'off',
      // `() => setOpen(true)` is how an event is answered.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // No enum is declared here: what compares every value with the enums that it could be of takes a tenth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // It asks for the `!` that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // `x === undefined || y` says which emptiness is meant; `??` would swallow null as well.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: true, ignoreConditionalTests: true },
      ],
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: root,
          zones: arrows,
        },
      ],
      // A module is imported once, its types with its values.
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'no-restricted-syntax': ['error', ...everywhere],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // Circles of types are held by test/lint/circles.test.ts: this rule does not see them.
    files: ['{src,static,local}/**/*.{ts,tsx}'],
    rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
  },
  {
    // What ships reads logs and answers of others: no expression may take more than a text's length in time.
    files: ['{src,static}/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    // Only where components and hooks are: the compiler behind these rules takes a fifth of the time otherwise.
    files: ['src/frontend/**/{*.tsx,use-*.ts}', 'local/host/browser/**/*.tsx', 'test/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  ...Object.keys(rooms).map((room) => ({
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // the store is in no bundle for a browser, and packs what it stores
              group: ['node:*', ...(room === 'store' ? ['!node:zlib'] : [])],
              message: 'What ships runs in a browser too.',
            },
            ...forgePatterns(room),
          ],
        },
      ],
    },
  })),
  {
    files: pureRooms.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'fetch',
          'process',
          'setTimeout',
          'setInterval',
          'crypto',
          'performance',
          'window',
          'document',
          'localStorage',
          'Buffer',
        ].map((name) => ({ name, message: 'A pure room has no clock, no network and no machine.' })),
      ],
      'no-restricted-syntax': ['error', ...everywhere, ...impure],
    },
  },
  {
    // Command lines speak through the console.
    files: ['local/**/*.{ts,tsx,mjs}', 'test/browser/take-pictures.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // A test may say that a value is there: it fails where it is not.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `expect(port.method)` hands a method to Jest, which does not call it.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', ...everywhere, ...wallClock],
    },
  },
  {
    // Tests of other rooms know the store by its index, so that how it stores can change; two make its single calls fail.
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/store/**', 'test/resolvers/store-busy.test.ts', 'test/resolvers/store-faults.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/src/store/(?!index$)',
              message: 'Outside test/store the store is known by its index alone.',
            },
          ],
        },
      ],
    },
  },
  { files: ['**/*.{js,cjs,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  prettier,
);
