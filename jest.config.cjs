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

module.exports = {
  projects: [
    project('unit', ['<rootDir>/test/unit/**/*.test.ts']),
    project('conformance', ['<rootDir>/test/conformance/**/*.test.ts']),
    project('integration', ['<rootDir>/test/integration/**/*.test.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/browser/global-setup.ts',
      globalTeardown: '<rootDir>/test/browser/global-teardown.ts',
    }),
  ],
  reporters: ['default', '<rootDir>/test/counts-reporter.cjs'],
  testTimeout: 60000,
  // Much of a run is waiting for processes and pages; on two cores the default would be one worker.
  maxWorkers: '100%',
};
