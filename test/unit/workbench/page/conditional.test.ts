import { ConditionalLook } from '../../../../workbench/page/grid/draw/conditional';
import { area, workbookOf } from './workbook-of';

describe('conditional formats in the grid', () => {
  test('a rule colours the cells it holds for; of two the first wins', () => {
    const { workbook, sheet } = workbookOf([[5], [50]]);
    workbook.act('user', 'format', () => {
      sheet.edit((state) => {
        state.conditionalFormats = [
          {
            id: 'a',
            kind: 'Custom',
            areas: [area('A1:A2')],
            properties: {
              'custom/rule/formula': '=A1>10',
              'custom/format/fill/color': '#FDE7E9',
              'custom/format/font/bold': true,
            },
          },
          {
            id: 'b',
            kind: 'Custom',
            areas: [area('A1:A2')],
            properties: {
              'custom/rule/formula': '=TRUE',
              'custom/format/fill/color': '#FFF2CC',
              'custom/format/font/color': '#7A4B00',
            },
          },
        ];
      });
    });
    const look = new ConditionalLook();
    expect(look.style(sheet, 0, 0)).toMatchObject({ fill: '#FFF2CC', fontColor: '#7A4B00', bold: false });
    expect(look.style(sheet, 1, 0)).toMatchObject({ fill: '#FDE7E9', fontColor: '#7A4B00', bold: true });
    expect(look.style(sheet, 2, 0)).toBe(sheet.style(2, 0));
    expect(look.style(sheet, 1, 0)).toBe(look.style(sheet, 1, 0));
  });

  test('a data bar is full at its upper bound, or at the largest value where it has none', () => {
    const { workbook, sheet } = workbookOf([[5], [20], ['x']]);
    const bar = (properties: Record<string, unknown>): void => {
      workbook.act('user', 'bar', () => {
        sheet.edit((state) => {
          state.conditionalFormats = [{ id: 'a', kind: 'DataBar', areas: [area('A1:A3')], properties }];
        });
      });
    };
    const look = new ConditionalLook();
    bar({
      'dataBar/upperBoundRule': { type: 'Number', formula: '10' },
      'dataBar/positiveFormat/fillColor': '#8FB4DE',
    });
    expect(look.bar(sheet, 0, 0)).toEqual({ share: 0.5, color: '#8FB4DE' });
    expect(look.bar(sheet, 1, 0)).toMatchObject({ share: 1 });
    expect(look.bar(sheet, 2, 0)).toBeUndefined();
    expect(look.bar(sheet, 3, 0)).toBeUndefined();
    bar({});
    expect(look.bar(sheet, 0, 0)).toMatchObject({ share: 0.25 });
  });
});
