import type { Bilingual } from '../../../../shared/language/language';

interface PaneGivenWords {
  title: string;
  lead: string;
  reading: string;
  none: string;
  /** Heading of one indicator. */
  indicator: (id: string, name: string, max: string) => string;
  /** What is typed, and of how many. */
  field: (label: string, units: string) => string;
  /** The whole, where the list of units does not tell it. */
  whole: string;
  /** `units`: null where the whole is typed too. */
  notCount: (units: string | null) => string;
  save: string;
  saving: string;
  saved: string;
  conflict: string;
  history: (count: string) => string;
  /** One save. */
  entry: (moment: string, name: string) => string;
  figure: (indicator: string, numerator: string, denominator: string) => string;
  takenBack: (indicator: string) => string;
}

/** The words of the figures that the province itself states. */
export const paneGivenWords: Bilingual<PaneGivenWords> = {
  vi: {
    title: 'Số liệu của tỉnh',
    lead: 'Số liệu không đơn vị nào báo cáo, do tỉnh nhập cho kỳ này. Được tính vào điểm của tỉnh, báo cáo và tệp xuất. Để trống nghĩa là chưa có số liệu, không phải là 0.',
    reading: 'Đang lấy số liệu của tỉnh…',
    none: 'Kỳ này không có số liệu nào do tỉnh nhập.',
    indicator: (id, name, max) => `${id} ${name} (tối đa ${max} điểm)`,
    field: (label, units) => `${label} (trong ${units} đơn vị)`,
    whole: 'Tổng số đơn vị của tỉnh trong kỳ',
    notCount: (units) =>
      units === null
        ? 'Ghi số nguyên, không lớn hơn tổng số đơn vị; ghi cả tổng số đơn vị. Chưa có số liệu thì để trống.'
        : `Ghi số nguyên từ 0 đến ${units}; chưa có số liệu thì để trống.`,
    save: 'Lưu số liệu của tỉnh',
    saving: 'Đang lưu số liệu của tỉnh…',
    saved: 'Đã lưu số liệu của tỉnh.',
    conflict:
      'Số đang nhập vẫn còn. Người khác vừa lưu số liệu của tỉnh; xem số mới trong “Các lần lưu” rồi bấm lưu lại.',
    history: (count) => `Các lần lưu (${count})`,
    entry: (moment, name) => `${moment}, ${name}`,
    figure: (indicator, numerator, denominator) => `${indicator}: ${numerator}/${denominator}`,
    takenBack: (indicator) => `${indicator}: để trống`,
  },
  en: {
    title: 'The province’s figures',
    lead: 'Figures that no unit reports and the province states for this period. They count in the province’s score, its report and the exported files. Blank means not known, which is not 0.',
    reading: 'Reading the province’s figures…',
    none: 'There are no figures for the province to state in this period.',
    indicator: (id, name, max) => `${id} ${name} (at most ${max} points)`,
    field: (label, units) => `${label} (of ${units} units)`,
    whole: 'Units of the province in the period',
    notCount: (units) =>
      units === null
        ? 'A whole number, not above that of the units, which is needed too; blank while it is not known.'
        : `A whole number from 0 to ${units}; blank while it is not known.`,
    save: 'Save the province’s figures',
    saving: 'Saving the province’s figures…',
    saved: 'The province’s figures are saved.',
    conflict:
      'What is typed is still here. Somebody else has just saved; look at it under “Saves”, then save again.',
    history: (count) => `Saves (${count})`,
    entry: (moment, name) => `${moment}, ${name}`,
    figure: (indicator, numerator, denominator) => `${indicator}: ${numerator}/${denominator}`,
    takenBack: (indicator) => `${indicator}: blank`,
  },
};
