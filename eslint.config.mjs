import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Imports go one way, addin -> shared <- functions, and nothing imports test. */
const wall = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: forbidden.map(([regex, message]) => ({ regex, message })) },
    ],
  },
});
const intoTest = ['(^|/)test/', 'Product code does not import tests.'];
const intoFunctions = ['(^|/)functions/', 'Only functions itself and the tests import functions.'];
const intoAddin = ['(^|/)addin/', 'Only the add-in itself and the tests import addin.'];

export default tseslint.config(
  { ignores: ['dist/', '.khop/', 'coverage/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  wall(
    ['shared/**'],
    [
      intoTest,
      intoFunctions,
      intoAddin,
      ['^(node:|@azure/|exceljs|docx$|azurite|jose$)', 'shared/ is pure: no Node, no Azure, no painters.'],
    ],
  ),
  wall(['functions/**'], [intoTest, intoAddin]),
  wall(['addin/**'], [intoTest, intoFunctions]),
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch', 'console', 'setTimeout'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock in shared/.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'No clock in shared/.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'No randomness.',
        },
      ],
    },
  },
  {
    // Build scripts, launchers and benchmarks speak on the console.
    files: ['**/*.mjs', '**/*.cjs', 'test/bench/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
