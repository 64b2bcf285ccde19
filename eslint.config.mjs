import path from 'node:path';
import { fileURLToPath } from 'node:url';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const root = path.dirname(fileURLToPath(import.meta.url));

/** What each room of `src` may know of the others. A room is a folder, or one file of it (its types). */
const rooms = {
  text: [],
  log: [],
  access: [],
  diagnosis: ['text', 'log', 'access'],
  remedy: ['text', 'access', 'diagnosis'],
  report: ['text', 'log', 'access/model.ts', 'diagnosis', 'remedy'],
  contract: ['log', 'report'],
  jira: ['access/model.ts', 'diagnosis/facts.ts', 'diagnosis/since/audit-change.ts'],
  store: [],
  app: ['text', 'log', 'access', 'diagnosis', 'remedy', 'report', 'contract', 'jira', 'store'],
  resolvers: ['log', 'access', 'diagnosis', 'remedy', 'report', 'contract', 'jira', 'store', 'app'],
  frontend: ['text', 'log/finding.ts', 'diagnosis/gap.ts', 'diagnosis/facts.ts', 'report', 'contract'],
};

/** Rooms without a clock, a network or Forge: what they return depends on what they are given alone. */
const pureRooms = ['text', 'log', 'access', 'diagnosis', 'remedy', 'report', 'contract'];

/** The Forge packages that a room may import. */
const forgePackages = {
  jira: ['@forge/api'],
  store: ['@forge/kvs'],
  app: ['@forge/api'],
  resolvers: ['@forge/api', '@forge/resolver'],
  frontend: ['@forge/react', '@forge/react/router', '@forge/bridge'],
};

const arrowsBetweenRooms = Object.entries(rooms).map(([room, known]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [`./${room}`, ...known.map((other) => `./${other}`)],
  message: `src/${room} may know ${known.length === 0 ? 'no other room' : known.join(', ')} (see the rooms in docs/developers.md).`,
}));

/** What each room of `src/app` may know of the others, beside its invocations and problems. */
const appRooms = {
  facts: [],
  journal: [],
  reports: ['facts', 'journal'],
  plans: ['facts', 'journal', 'reports'],
  changes: ['facts', 'journal', 'reports', 'plans'],
  scan: ['facts', 'journal', 'reports', 'plans'],
  project: ['facts', 'journal', 'reports', 'plans'],
};

const arrowsInApp = [
  ...Object.entries(appRooms).map(([room, known]) => ({
    target: `./src/app/${room}`,
    from: './src/app',
    except: [room, ...known, 'invocation.ts', 'problems.ts'].map((other) => `./${other}`),
    message: `src/app/${room} may know ${known.length === 0 ? 'no other room of src/app' : known.join(', ')}.`,
  })),
  {
    target: ['./src/app/invocation.ts', './src/app/problems.ts'],
    from: Object.keys(appRooms).map((room) => `./src/app/${room}`),
    message: 'Invocations and problems know no use case.',
  },
];

/** What each room of `src/log` may know of the others, beside its findings and refusals; the files beside the rooms put them together. */
const logRooms = {
  json: [],
  unpack: [],
  redact: [],
  catalogue: [],
  match: ['json', 'catalogue'],
  record: ['json', 'match'],
  split: ['json', 'record'],
  csv: ['json', 'record', 'split'],
  text: ['json', 'record', 'split'],
  classify: ['json', 'catalogue', 'match', 'record'],
  tally: ['json', 'redact', 'record', 'classify'],
};

const arrowsInLog = Object.entries(logRooms).map(([room, known]) => ({
  target: `./src/log/${room}`,
  from: './src/log',
  except: [room, ...known, 'finding.ts', 'refusal.ts'].map((other) => `./${other}`),
  message: `src/log/${room} may know ${known.length === 0 ? 'no other room of src/log' : known.join(', ')}.`,
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
    except: ['./log', './report', './contract'],
    message: 'The file desk knows src/log, the exports of src/report and the contract.',
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

const everywhere = [
  {
    selector: "MemberExpression[property.name='localeCompare']",
    message: 'Compare by code units, so that the order is the same on every machine.',
  },
];

/** The arrows between the rooms of docs/developers.md; test/lint shows them refusing. */
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
    // One program for everything: the tests include what ships and what does not.
    languageOptions: { parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: root } },
    settings: {
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
      // It asks for the `!` that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // `x === undefined || y` says which emptiness is meant; `??` would swallow null as well.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: true, ignoreConditionalTests: true },
      ],
      'import-x/no-restricted-paths': [
        'error',
        { basePath: root, zones: [...arrowsBetweenRooms, ...arrowsInApp, ...arrowsInLog, ...arrowsAround] },
      ],
      'no-restricted-syntax': ['error', ...everywhere],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // Only where React is: the compiler behind these rules takes a fifth of the time otherwise.
    files: ['src/frontend/**/*.{ts,tsx}', 'local/host/browser/**/*.{ts,tsx}', 'test/**/*.tsx'],
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
            { group: ['node:*'], message: 'What ships runs in a browser too.' },
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
    },
  },
  { files: ['**/*.{js,cjs,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  prettier,
);
