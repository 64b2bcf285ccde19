const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Rooms of test/ whose suites last longest: those in a browser, and those that scan whole sites and read whole logs. */
const long = ['browser', 'resolvers', 'log', 'local'];

const rankOf = ({ path: file }) => {
  const [room] = path.relative(path.join(__dirname, '..'), file).split(path.sep);
  return long.includes(room) ? long.indexOf(room) : long.length;
};

/** What lasts longest begins first, on a clone that has never run them too: what comes last is short, and no core waits for the other. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rankOf(a) - rankOf(b));
  }
};
