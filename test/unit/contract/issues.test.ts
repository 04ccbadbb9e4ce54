import { commentBody } from '../../../shared/contract/comments';
import { inputErrors } from '../../../shared/contract/issues';
import { issueWords } from '../../../shared/contract/issue-words';
import { checkRequest } from '../../../shared/contract/schemas';

const told = (parsed: { error?: Parameters<typeof inputErrors>[0] | undefined }) =>
  parsed.error ? inputErrors(parsed.error, 'vi') : [];

test('a cell that holds neither number nor text is told as a cell', () => {
  const table = { form: 'II.06a', rows: [{ key: 'total', label: '', cells: { 3: true } }] };
  const errors = told(checkRequest.safeParse({ period: '2024-Q2', unit: 'skhcn', tables: [table] }));
  expect(errors).toMatchObject([{ pointer: '/tables/0/rows/0/cells/3', detail: issueWords.vi.cell('3') }]);
});

test('a kind that there is not is not told as a cell', () => {
  const errors = told(commentBody.safeParse({ form: 'II.06a', row: 'total', column: '3', text: 'Xem lại.' }));
  expect(errors).toMatchObject([{ pointer: '/kind', detail: issueWords.vi.other('kind') }]);
});
