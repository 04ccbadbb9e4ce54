/** `npm run test:quick`, for work in hand: the tests that need no process and no page of their own, without the slow ones. */
const all = require('./jest.config.cjs');
const slow = require('./test/tools/run/slow-files.json');

module.exports = {
  ...all,
  projects: all.projects
    .filter(({ displayName }) => ['unit', 'conformance'].includes(displayName))
    .map((project) => ({ ...project, testPathIgnorePatterns: slow.map((file) => `/test/${file}$`) })),
};
