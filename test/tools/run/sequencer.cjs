const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');
const slow = require('./slow-files.json');

/** Those with processes and pages of their own take longest; a small file at the end leaves no worker long alone. */
const SUITES = ['browser', 'integration', 'conformance', 'unit'];

/** Slow files first, then suite by suite, in each as jest orders them: by how long they took, or their size on a clean clone. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
};

function placeOf({ path: file, context }) {
  const name = path.relative(path.join(context.config.rootDir, 'test'), file).split(path.sep).join('/');
  const slowAt = slow.indexOf(name);
  return slowAt < 0 ? slow.length + SUITES.indexOf(name.split('/')[0]) : slowAt;
}
