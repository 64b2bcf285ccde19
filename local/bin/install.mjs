import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Installs the packages of package-lock.json where they are not those in node_modules. Everything it says goes to standard error. */
export function installMissing() {
  if (isInstalled(root)) return;
  console.error('Installing packages (npm ci) …');
  // Started by npm, its own path is known; started by node, the shell finds npm (npm.cmd on Windows).
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...args, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'The packages could not be installed: npm ci failed, see above. Check the network and the registry, then try again.',
    );
    process.exit(1);
  }
}

/**
 * Whether every package of a project's lock file stands in node_modules in its version. Optional ones may be missing: they are
 * for other machines.
 */
export function isInstalled(project) {
  const installedFile = path.join(project, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || optional || devOptional || installed[place]?.version === version,
  );
}
