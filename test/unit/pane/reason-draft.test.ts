import { findingKey } from '../../../addin/pane/check/findings';
import { reasonDraft } from '../../../addin/pane/overview/review/reason-draft';
import type { Suggestion } from '../../../shared/locate/sentence/suggestion';
import type { WordedFinding } from '../../../shared/rules/finding';

const finding = (code: string, message: string, more: Partial<WordedFinding> = {}): WordedFinding => ({
  code,
  severity: 'error',
  status: 'fail',
  form: 'II.06a',
  row: 'a',
  rowLabel: 'a',
  cells: ['3'],
  stated: null,
  computed: null,
  difference: null,
  basis: '',
  message,
  ...more,
});
const suggestion = (code: string): Suggestion => ({
  ...{ code, form: 'II.06a', row: 'a', column: null, cells: [], kind: 'unknown' },
  ...{ confidence: 'likely', others: 0, text: 'Có thể sửa: (9): 94 → 49.' },
});
const findings = [
  finding('one', 'Lệch 1.000.'),
  finding('two', 'Lệch 2.'),
  finding('told', 'Chỉ để biết.', { severity: 'info' }),
  finding('open', 'Chưa kiểm tra được.', { status: 'undecided' }),
];
const suggestions = [suggestion('one'), suggestion('two')];

test('a reason opens with what the reviewer sees, each suggestion once', () => {
  expect(reasonDraft({ findings, suggestions }, [], 2000)).toBe(
    '- Lệch 1.000. Có thể sửa: (9): 94 → 49.\n- Lệch 2.',
  );
});

test('what was accepted is left out, and nothing wrong is nothing said', () => {
  const accepted = findings.slice(0, 2).map(findingKey);
  expect(reasonDraft({ findings }, accepted.slice(1), 2000)).toBe('- Lệch 1.000.');
  expect(reasonDraft({ findings }, accepted, 2000)).toBe('');
});

test('it is cut where a sentence ends, never inside a number', () => {
  const all = reasonDraft({ findings, suggestions }, [], 2000);
  expect(reasonDraft({ findings, suggestions }, [], all.length)).toBe(all);
  expect(reasonDraft({ findings, suggestions }, [], all.length - 1)).toBe(
    '- Lệch 1.000. Có thể sửa: (9): 94 → 49.',
  );
  expect(reasonDraft({ findings, suggestions }, [], 20)).toBe('- Lệch 1.000.');
  expect(reasonDraft({ findings, suggestions }, [], 9)).toBe('');
});
