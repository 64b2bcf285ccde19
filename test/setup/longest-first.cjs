const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** What lasts longest of test/: whole sites that are scanned, types and lint, what is done in a browser, whole logs that are read. */
const long = ['rooms/resolvers', 'rooms/checks', 'browser/', 'rooms/log', 'rooms/local'];

const rankOf = ({ path: file }) => {
  const within = path.relative(path.join(__dirname, '..'), file).split(path.sep).join('/');
  const rank = long.findIndex((start) => within.startsWith(start));
  return rank === -1 ? long.length : rank;
};

/** What lasts longest begins first, on a clone that has never run them too: what comes last is short, and no core waits for the other. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rankOf(a) - rankOf(b));
  }
};
