/**
 * The walls of the house: which way imports go, and that none goes in a circle. `import type` counts like any other.
 * Run by `npm run lint`.
 */
const DEPLOYED = '^(shared|addin)/|^functions/(?!local/)';

const EMULATOR_DOORS = [
  '^workbench/excel/index\\.ts$',
  '^workbench/excel/node/index\\.ts$',
  '^workbench/excel/node/office/index\\.ts$',
];

/** The rooms of workbench/excel, each with those that it may use. */
const EMULATOR_ROOMS = {
  cells: [],
  'number-format': ['cells'],
  calc: ['cells', 'number-format'],
  engine: [],
  model: ['cells', 'number-format', 'calc', 'engine'],
  api: ['cells', 'number-format', 'calc', 'engine', 'model'],
};

const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    wall(
      'no-circle',
      'A circle has no beginning: nobody can read, test or move one of its files alone.',
      {},
      { circular: true },
    ),
    wall('no-tests', 'Product code does not import tests.', { pathNot: '^test/' }, { path: '^test/' }),
    wall(
      'pure-core',
      'shared/ is pure: no Excel, no Azure, no Node, no painters, and nothing of the rooms that stand on it.',
      { path: '^shared/' },
      {
        path: '^(addin|functions|workbench)/|node_modules/(@azure|exceljs|docx|azurite|jose|react|react-dom|@fluentui|zustand)/',
      },
    ),
    wall(
      'pure-core-no-node',
      'shared/ runs in the pane, too.',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    wall(
      'pane-and-server-apart',
      'Pane and server meet in shared/contract only.',
      { path: '^addin/' },
      { path: '^(functions|workbench)/' },
    ),
    wall(
      'pane-common-first',
      "What the pane's features share knows none of them.",
      { path: '^addin/pane/(common|parts)/' },
      { path: '^addin/pane/(?!(common|parts)/)' },
    ),
    wall(
      'pane-shell-last',
      'The shell puts the features together; a feature that needed it would need all the others.',
      { path: '^addin/pane/', pathNot: '^addin/pane/(shell/|main\\.tsx$)' },
      { path: '^addin/pane/shell/' },
    ),
    wall(
      'server-and-pane-apart',
      'Pane and server meet in shared/contract only.',
      { path: '^functions/' },
      { path: '^addin/' },
    ),
    wall(
      'workbench-is-not-deployed',
      'The emulated Excel and its page serve `npm start` and the tests; nothing that is deployed may need them.',
      { path: DEPLOYED },
      { path: '^workbench/' },
    ),
    wall(
      'local-is-not-deployed',
      'The local host serves `npm start` and the tests; nothing that is deployed may need it.',
      { path: DEPLOYED },
      { path: '^functions/local/' },
    ),
    wall(
      'workbench-without-pane',
      'The workbench shows any add-in; it knows ours by its page only.',
      { path: '^workbench/' },
      { path: '^addin/' },
    ),
    wall(
      'workbench-without-server',
      "Only the workbench's .xlsx files are written with the painters of functions/documents.",
      { path: '^workbench/', pathNot: '^workbench/excel/node/' },
      { path: '^functions/' },
    ),
    wall(
      'emulator-by-its-door',
      'Everybody else uses the emulated Excel through workbench/excel/index.ts, or a door of its Node part.',
      { pathNot: '^workbench/excel/|^test/(unit/workbench/excel|integration/workbench-excel)/' },
      { path: '^workbench/excel/', pathNot: EMULATOR_DOORS },
    ),
    wall(
      'page-by-its-door',
      'The server of the page shares workbench/page/served.ts with it, and nothing more.',
      { pathNot: '^workbench/page/|^test/(unit/workbench/page|integration/workbench-page)/' },
      { path: '^workbench/page/', pathNot: '^workbench/page/served\\.ts$' },
    ),
    wall(
      'emulator-in-a-browser',
      'Page and emulator run in a browser: no Node, no exceljs. What needs them stands in workbench/excel/node.',
      { path: '^workbench/', pathNot: '^workbench/(excel/node/|build\\.mjs$)' },
      { path: '^workbench/excel/node/|node_modules/exceljs/' },
    ),
    wall(
      'emulator-in-a-browser-no-node',
      'Page and emulator run in a browser.',
      { path: '^workbench/', pathNot: '^workbench/(excel/node/|build\\.mjs$)' },
      { dependencyTypes: ['core'] },
    ),
    ...Object.entries(EMULATOR_ROOMS).map(([room, below]) =>
      wall(
        `emulator-${room}`,
        `workbench/excel/${room} stands on ${below.join(', ') || 'nothing'}.`,
        { path: `^workbench/excel/${room}/` },
        { path: '^workbench/excel/', pathNot: `^workbench/excel/(${[room, ...below].join('|')})/` },
      ),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test-results|\\.khop)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] },
  },
};
