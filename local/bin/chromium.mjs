import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where installers put it on systems that do not use PATH. */
const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) =>
    process.env[variable] === undefined
      ? []
      : [path.join(process.env[variable], 'Google/Chrome/Application/chrome.exe')],
  ),
};

/** Ways to install a browser, tried in this order where their program is there. `root`: wants to be root. */
const installers = [
  {
    program: 'apt-get',
    root: true,
    steps: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
  {
    program: 'apt-get',
    root: true,
    steps: [['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-browser']],
  },
  { program: 'dnf', root: true, steps: [['dnf', 'install', '-y', 'chromium']] },
  { program: 'apk', root: true, steps: [['apk', 'add', 'chromium']] },
  { program: 'pacman', root: true, steps: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
  { program: 'zypper', root: true, steps: [['zypper', '-n', 'install', 'chromium']] },
  { program: 'brew', root: false, steps: [['brew', 'install', '--cask', 'google-chrome']] },
  {
    program: 'winget',
    root: false,
    steps: [['winget', 'install', '-e', '--id', 'Google.Chrome', '--silent']],
  },
  {
    program: process.execPath,
    root: false,
    steps: [
      [process.execPath, path.join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'],
    ],
  },
];

/** Path of a Chromium or Chrome that starts on this machine, or null. */
export async function findChromium() {
  const { chromium } = await import('playwright-core');
  const candidates = [
    process.env.CHROME_PATH,
    ...names.map(onPath),
    ...(usualPlaces[process.platform] ?? []),
    chromium.executablePath(),
  ];
  return candidates.find((file) => file && existsSync(file) && starts(file)) ?? null;
}

/** Installs a browser with the machine's own means and returns its path, or null where none of them can. */
export async function installChromium() {
  for (const installer of installers) {
    const prefix = prefixFor(installer);
    if (prefix === null || !onPath(installer.program)) continue;
    const installed = installer.steps.every(([command, ...args]) => {
      const [program, ...rest] = [...prefix, command, ...args];
      console.log(`Installing a browser for the tests: ${[program, ...rest].join(' ')}`);
      return (
        spawnSync(program, rest, {
          stdio: ['ignore', 'ignore', 'inherit'],
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        }).status === 0
      );
    });
    const found = installed ? await findChromium() : null;
    if (found !== null) return found;
  }
  return null;
}

/** What has to stand before the command: nothing, sudo, or null where the machine does not let us. */
function prefixFor(installer) {
  if (!installer.root || process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function onPath(name) {
  if (path.isAbsolute(name)) return name;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return folders
    .flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))
    .find((file) => existsSync(file));
}

/** Some systems ship a `chromium-browser` that only says how to install one. Chrome on Windows answers no --version. */
function starts(file) {
  return (
    process.platform === 'win32' ||
    spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  );
}
