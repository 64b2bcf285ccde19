const { TestEnvironment } = require('jest-environment-node');

/** Chromium, once for all test files that this process runs, and what it keeps of pages: their scripts, compiled. */
let browser = null;
let context = null;
/**
 * What a test file leaves to the next ones: where its sites were served, for the browser has their scripts then, and what the app had
 * stored of a sample log, as JSON: an object of one file's modules would keep them all.
 */
const left = { port: 0, reports: new Map() };

async function start() {
  const { launchChromium } = require('./launch.cjs');
  // Jest says so to a worker when all is done, and waits half a second for it: Chromium ends with whoever started it
  process.on('message', ([kind]) => {
    if (kind === 2) process.exit();
  });
  // or it is gone without a word, and nobody is left to say so
  process.once('disconnect', () => process.exit());
  return launchChromium();
}

/**
 * A test file's modules are loaded for it alone, and what they hold ends with it. What is required here stays: one Chromium, which
 * takes a second of the processor to start, and one playwright, which takes another half to load.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.left = left;
    this.global.sharedChromium = async () => {
      browser ??= start();
      const shared = await browser;
      return {
        startTracing: (...given) => shared.startTracing(...given),
        stopTracing: () => shared.stopTracing(),
        newPage: async (options) => (await (context ??= shared.newContext(options))).newPage(),
        close: async () => {
          for (const page of (await context)?.pages() ?? []) await page.close();
        },
      };
    };
  }
};

/** For a run without workers, whose end nobody is told. */
module.exports.closeChromium = async () => {
  await (await browser)?.close();
};
