import type { Bilingual } from '../../../shared/language/language';
import type { Status } from '../../../shared/rules/finding';

interface PaneCellWords {
  title: string;
  none: string;
  now: string;
  last: (period: string) => string;
  yearBefore: (period: string) => string;
  blank: string;
  unknown: string;
  /** Of eight quarters, in words. */
  series: (figures: string) => string;
  figure: (period: string, value: string) => string;
  reading: string;
  missing: string;
  relations: string;
  ofForm: (form: string, relation: string) => string;
  status: Record<Exclude<Status, 'pass'>, string>;
  changed: (who: string, moment: string, version: string) => string;
  byMe: string;
  byOther: string;
  unsaved: string;
  neverSaved: string;
  saveFirst: string;
  others: (count: string) => string;
}

/** The words of the panel of the cell that is selected. */
export const paneCellWords: Bilingual<PaneCellWords> = {
  vi: {
    title: 'Ô đang chọn',
    none: 'Chọn một ô số liệu trong biểu để xem số các quý trước và ý kiến về ô đó.',
    now: 'Kỳ này',
    last: (period) => `Quý trước (${period})`,
    yearBefore: (period) => `Cùng kỳ năm trước (${period})`,
    blank: 'để trống',
    unknown: 'chưa có',
    series: (figures) => `Tám quý gần nhất: ${figures}.`,
    figure: (period, value) => `${period}: ${value}`,
    reading: 'Đang lấy số liệu các quý trước…',
    missing:
      'Chưa lấy được số liệu các quý trước và ý kiến; quý trước theo bản có trên máy. Chọn ô khác để thử lại.',
    relations: 'Số liệu liên quan',
    ofForm: (form, relation) => `Biểu ${form}: ${relation}`,
    status: { fail: '✗ Không khớp', undecided: '? Chưa đủ số liệu' },
    changed: (who, moment, version) => `Sửa gần nhất: ${who}, ${moment} (bản lưu số ${version})`,
    byMe: 'tài khoản này',
    byOther: 'người khác',
    unsaved: 'Số đang nhập chưa lưu lên máy chủ.',
    neverSaved: 'Ô này chưa có lần sửa nào được lưu.',
    saveFirst: 'Lưu lên máy chủ rồi ghi ý kiến về ô này.',
    others: (count) => `Ý kiến về các ô khác (${count})`,
  },
  en: {
    title: 'Selected cell',
    none: 'Select a figure in a form to see its last quarters and what is said of it.',
    now: 'This quarter',
    last: (period) => `Last quarter (${period})`,
    yearBefore: (period) => `A year before (${period})`,
    blank: 'blank',
    unknown: 'not known',
    series: (figures) => `The last eight quarters: ${figures}.`,
    figure: (period, value) => `${period}: ${value}`,
    reading: 'Getting the quarters before…',
    missing:
      'The quarters before and the comments could not be had; last quarter is as this machine has it. Tried again with the next cell.',
    relations: 'Figures it goes with',
    ofForm: (form, relation) => `Form ${form}: ${relation}`,
    status: { fail: '✗ Does not agree', undecided: '? Not enough figures' },
    changed: (who, moment, version) => `Last changed by ${who}, ${moment} (version ${version})`,
    byMe: 'this account',
    byOther: 'somebody else',
    unsaved: 'What stands there now is not saved to the server.',
    neverSaved: 'No change of this cell has been saved.',
    saveFirst: 'Save to the server, then comment on this cell.',
    others: (count) => `Comments on other cells (${count})`,
  },
};
