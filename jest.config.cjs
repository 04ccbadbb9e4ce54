/** Every test file runs as CommonJS through swc; jose ships ES modules only, so it is transformed too. */
const transform = {
  '^.+\\.(ts|tsx|js|mjs)$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
};
const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  transform,
  testEnvironment: 'node',
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
});

module.exports = {
  projects: [
    project('unit', ['<rootDir>/test/unit/**/*.test.ts']),
    project('conformance', ['<rootDir>/test/conformance/**/*.test.ts']),
    project('integration', ['<rootDir>/test/integration/**/*.test.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts']),
  ],
  reporters: ['default', '<rootDir>/test/counts-reporter.cjs'],
  testTimeout: 60000,
};
