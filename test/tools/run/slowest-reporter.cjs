const path = require('node:path');

const MOST = 20;

/** After a run of more files than it names: the slowest of them, and what each suite took. */
module.exports = class SlowestReporter {
  constructor(config) {
    this.rootDir = config.rootDir;
  }
  onRunComplete(_contexts, { testResults }) {
    if (testResults.length <= MOST) return;
    const files = testResults
      .map(({ testFilePath, perfStats }) => ({
        file: path.relative(this.rootDir, testFilePath).split(path.sep).join('/'),
        milliseconds: perfStats.runtime,
      }))
      .sort((a, b) => b.milliseconds - a.milliseconds);
    const suites = new Map();
    for (const { file, milliseconds } of files) {
      const [, suite] = file.split('/');
      const { count, sum } = suites.get(suite) ?? { count: 0, sum: 0 };
      suites.set(suite, { count: count + 1, sum: sum + milliseconds });
    }
    const lines = [
      `The slowest ${MOST} of ${files.length} files, in seconds beside whatever else ran:`,
      ...files.slice(0, MOST).map(({ file, milliseconds }) => `${seconds(milliseconds)}  ${file}`),
      'and the suites, their files one after the other:',
      ...[...suites].map(([suite, { count, sum }]) => `${seconds(sum)}  ${suite} (${count} files)`),
    ];
    process.stderr.write(`\n${lines.join('\n')}\n`);
  }
};

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1).padStart(7);
}
