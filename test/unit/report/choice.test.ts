import { outlineIn } from '../../../shared/report/outline';
import { chosenSections, leafSections, type ReportChoice } from '../../../shared/report/choice';
import { composeReport } from '../../../shared/report/compose';
import { fullView } from './report-views';

const view = fullView();
const { sections } = outlineIn(view.period);

function made(choice: ReportChoice) {
  const { body, annexes } = composeReport(view, { draft: false, choice });
  const texts = body.map((block) => (block.type === 'table' ? block.rows.flat().join(' ') : block.text));
  return {
    headings: body.flatMap((block) =>
      block.type === 'part' || block.type === 'section' || block.type === 'point' ? [block.text] : [],
    ),
    annexes: annexes.map(({ heading }) => heading),
    text: texts.join('\n'),
  };
}

test('every section of the outline keeps the number that its id names', () => {
  for (const { section, number } of chosenSections(sections, undefined)) {
    expect(number).toBe(section.id.split('.').at(-1));
  }
});

test('everything chosen is the report as it is without a choice', () => {
  const all = {
    sections: leafSections(sections).map(({ id }) => id),
    annexes: view.forms.map(({ code }) => code),
  };
  expect(composeReport(view, { draft: false, choice: all })).toEqual(composeReport(view, { draft: false }));
});

test('what is left out leaves no hole in the numbers of parts, sections, points and annexes', () => {
  const { headings, annexes, text } = made({
    sections: ['I.1.b', 'I.1.d', 'I.2.c', 'III'],
    annexes: ['K02', 'K06'],
  });
  expect(headings.map((heading) => heading.split(' ')[0])).toEqual([
    'I.',
    '1.',
    'a)',
    'b)',
    '2.',
    'a)',
    'II.',
  ]);
  expect(annexes).toEqual(['Phụ lục I', 'Phụ lục II']);
  expect(text).toContain('(chi tiết tại Phụ lục II).');
  expect(text).not.toContain('Phụ lục III');
});

test('no sentence refers to an annex that is left out, and an annex whose section is left out is referred to', () => {
  expect(made({ annexes: [] }).text).not.toContain('Phụ lục');
  const { annexes, text } = made({ sections: ['III'], annexes: ['K04'] });
  expect(annexes).toEqual(['Phụ lục']);
  expect(text).toContain('Số liệu chi tiết tại Phụ lục kèm theo Báo cáo này.');
});
