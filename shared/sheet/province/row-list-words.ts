import type { Bilingual } from '../../language/language';
import type { RowListWords } from '../model';

/** The words around the lists of a province that are worked in. */
export const rowListWords: Bilingual<RowListWords> = {
  vi: {
    key: 'Mã',
    own: (number) => `Ghi chú riêng ${number}`,
    gone: 'Ghi chú của các dòng không còn trong bảng',
    drawn: {
      title: 'Ô do Khớp ghi',
      message: 'Ô này được ghi lại mỗi lần tạo trang tính. Ghi vào các cột “Ghi chú riêng” ở bên phải.',
    },
  },
  en: {
    key: 'Code',
    own: (number) => `Own note ${number}`,
    gone: 'Notes of rows that are no longer in the table',
    drawn: {
      title: 'Written by Khớp',
      message:
        'This cell is written anew whenever the sheet is created. Write in the columns “Own note” at the right.',
    },
  },
};
