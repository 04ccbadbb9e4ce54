/** Writes jest's own counts to test-results/counts.json, from which .ci/run prints its last line. */
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

module.exports = class CountsReporter {
  constructor(config) {
    this.file = path.join(config.rootDir, 'test-results', 'counts.json');
  }
  onRunComplete(_contexts, results) {
    const failedSuites = results.numRuntimeErrorTestSuites;
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(
      this.file,
      JSON.stringify({
        passed: results.numPassedTests,
        failed: results.numFailedTests + failedSuites,
        skipped: results.numPendingTests + results.numTodoTests,
      }),
    );
  }
};
