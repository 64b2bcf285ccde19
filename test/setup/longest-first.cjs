const { default: Sequencer } = require('@jest/test-sequencer');

const isBrowser = ({ path }) => /[\\/]test[\\/]browser[\\/]/.test(path);

/** The browser's tests last longest: they begin first, beside those of Node, so that no core waits for them at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => Number(isBrowser(b)) - Number(isBrowser(a)));
  }
};
