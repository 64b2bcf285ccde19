const { existsSync } = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Starts the Chromium of CHROME_PATH, which `npm test` sets, or else the one on the PATH. */
exports.launchChromium = (further = []) =>
  chromium.launch({
    executablePath: process.env.CHROME_PATH ?? onPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...further,
    ],
  });

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error('No Chromium on the PATH; set CHROME_PATH.');
  return found;
}
