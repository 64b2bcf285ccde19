import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** The build's modules are not for Jest's CommonJS: Node itself runs them. */
function run(code: string) {
  const modules = ['licences', 'build-desk'].map((name) =>
    JSON.stringify(path.join(root, `local/bin/${name}.mjs`)),
  );
  const all = `Promise.all([${modules.map((name) => `import(${name})`).join()}]).then(async ([licences, desk]) => { ${code} })`;
  return spawnSync(process.execPath, ['-e', all], { encoding: 'utf8', cwd: root });
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'licences-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const packageIn = (more: object, files: Readonly<Record<string, string>> = {}) => {
  const own = path.join(folder, 'node_modules/some-package');
  mkdirSync(own, { recursive: true });
  writeFileSync(
    path.join(own, 'package.json'),
    JSON.stringify({ name: 'some-package', version: '1.2.3', ...more }),
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(own, name), text);
  const inputs = { [path.join(own, 'index.js')]: {}, 'src/own.ts': {} };
  return `process.stdout.write(licences.licencesOf([${JSON.stringify({ inputs })}]))`;
};

test('each bundled package stands there with its version, its licence and the text of that', () => {
  const { stdout } = run(packageIn({ license: 'MIT' }, { 'LICENSE.md': 'Permission is hereby granted' }));
  expect(stdout).toBe('some-package 1.2.3 (MIT)\n\nPermission is hereby granted\n');
});

test('a package that comes without a text is named with its licence', () => {
  expect(run(packageIn({ license: 'ISC', author: 'Ann' })).stdout).toContain(
    'its licence, ISC. Its author: Ann.',
  );
});

test.each([{}, { license: 'UNLICENSED' }, { license: 'GPL-3.0' }])(
  '%j without a text is bundled by no build',
  (more) => {
    const { status, stderr } = run(packageIn(more));
    expect(status).not.toBe(0);
    expect(stderr).toContain('some-package 1.2.3 is bundled and has no licence');
  },
);

test('the file desk is built with the licences of all that is in it', () => {
  const into = JSON.stringify(path.join(folder, 'dist'));
  const { stderr, stdout } = run(
    `await desk.buildDesk(${into}); process.stdout.write(require('node:fs').readFileSync(${into} + '/' + licences.licencesFile, 'utf8'))`,
  );
  expect(stderr).toBe('');
  for (const name of ['@forge/bridge', 'papaparse', 'fflate']) expect(stdout).toContain(`${name} `);
  expect(stdout).toContain('Permission is hereby granted');
});
