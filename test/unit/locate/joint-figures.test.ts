import { LocateText } from '../../../shared/locate/sentence/locate-text';
import { corrections, ii06a, located, row, rules } from './tables';

//                                3    4   5   6   7   8     9    10  11  12  13
const cells: (number | null)[] = [100, 60, 30, 10, 70, null, null, 1, 30, 15, 15];

describe('a row whose (8) and (9) are known together only', () => {
  test('agrees with it where the sum is right, whatever the split', () => {
    const table = ii06a({ ...row('land', cells), together: [{ columns: ['8', '9'], value: 69 }] });
    expect(located(table).clusters).toEqual([]);
  });

  test('is located in by the sum: the nought that is missing is found', () => {
    const wrong = cells.map((value) => (value === 70 ? 7 : value));
    const table = ii06a({ ...row('land', wrong), together: [{ columns: ['8', '9'], value: 69 }] });
    const answer = located(table);
    expect(corrections(answer)[0]?.[0]).toBe('certain land.7: 7 > 70 tenfold');
    const [correction] = answer.clusters[0]?.corrections ?? [];
    if (correction === undefined) throw new Error('no correction');
    expect(new LocateText({ rules, tables: [table] }, 'vi').why(correction)).toContain(
      '(7) = (8) + (9) + (10) ở dòng “land”: cho đúng số này.',
    );
  });
});
