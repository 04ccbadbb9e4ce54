/** Every test file runs as CommonJS through swc; packages that ship ES modules only are transformed, too. */
const transform = {
  '^.+\\.(ts|tsx|js|mjs)$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
};
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  transform,
  testEnvironment: 'node',
  transformIgnorePatterns: [
    '/node_modules/(?!(?:jose|htmlparser2|entities|domhandler|domelementtype|domutils|dom-serializer)/)',
  ],
  ...more,
});

/** Builds, storage and the like that files of several projects share. */
const run = {
  globalSetup: '<rootDir>/test/tools/run/begin.ts',
  globalTeardown: '<rootDir>/test/tools/run/end.ts',
};

module.exports = {
  projects: [
    project('unit', ['<rootDir>/test/unit/**/*.test.ts']),
    project('conformance', ['<rootDir>/test/conformance/**/*.test.ts'], run),
    project('integration', ['<rootDir>/test/integration/**/*.test.ts'], run),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts'], run),
  ],
  reporters: [
    'default',
    '<rootDir>/test/tools/run/slowest-reporter.cjs',
    '<rootDir>/test/counts-reporter.cjs',
  ],
  testSequencer: '<rootDir>/test/tools/run/sequencer.cjs',
  // The first file that needs the product waits until it is built.
  testTimeout: 120_000,
  // Much of a run is waiting for processes and pages; on two cores the default would be one worker.
  maxWorkers: '100%',
};
