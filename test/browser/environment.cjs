const { TestEnvironment } = require('jest-environment-node');

/** Chromium, once for all test files that this process runs, and what it keeps of pages of a kind: their scripts, compiled. */
let browser = null;
const contexts = new Map();
/**
 * What a test file leaves to the next ones: where its sites were served, for the browser has their scripts then, and what the app had
 * stored of a sample log, as JSON: an object of one file's modules would keep them all.
 */
const left = { port: 0, reports: new Map() };

/** The browser that runs; another one where it has ended, so that one that broke fails no other test file. */
async function running() {
  const { launchChromium } = require('./launch.cjs');
  if (browser === null) {
    // Jest says so to a worker when all is done, and waits half a second for it: Chromium ends with whoever started it
    process.on('message', ([kind]) => {
      if (kind === 2) process.exit();
    });
    // or it is gone without a word, and nobody is left to say so
    process.once('disconnect', () => process.exit());
  }
  if (browser?.isConnected() === true) return browser;
  contexts.clear();
  // a page of a test is gone before what V8 optimises most for it has paid
  browser = await launchChromium(['--js-flags=--no-turbofan']);
  return browser;
}

/** One page stays in each, for the window around it: the next ones are its tabs, and a window takes half a second of the processor. */
async function contextOf(options) {
  const kind = JSON.stringify(options);
  if (!contexts.has(kind)) {
    const context = await browser.newContext(options);
    contexts.set(kind, { context, stays: await context.newPage() });
  }
  return contexts.get(kind).context;
}

/**
 * A test file's modules are loaded for it alone, and what they hold ends with it. What is required here stays: one Chromium, which
 * takes a second of the processor to start, and one playwright, which takes another half to load.
 */
module.exports = class extends TestEnvironment {
  served = new Set();

  async setup() {
    await super.setup();
    this.global.left = left;
    this.global.served = this.served;
    this.global.sharedChromium = async () => {
      const shared = await running();
      return {
        startTracing: (...given) => shared.startTracing(...given),
        stopTracing: () => shared.stopTracing(),
        newPage: async (options) => (await contextOf(options)).newPage(),
        close: async () => {
          for (const { context, stays } of contexts.values())
            for (const page of context.pages()) if (page !== stays) await page.close();
        },
      };
    };
  }

  async teardown() {
    for (const close of this.served) await close();
    await super.teardown();
  }
};

/** For a run without workers, whose end nobody is told. */
module.exports.closeChromium = async () => {
  await browser?.close();
};
