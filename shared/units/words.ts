import type { Bilingual } from '../language/language';

interface UnitsText {
  emptyText: string;
  badDate: string;
  badCode: string;
  badWorkingDays: string;
  badMail: string;
  endsBeforeItBegins: (from: string, to: string) => string;
  duplicateCode: (code: string) => string;
  provinceCount: (count: number) => string;
  profileCode: (profile: string, province: string) => string;
  provinceHasParent: string;
  parentMissing: string;
  unitUnknown: (parent: string) => string;
  parentCycle: (codes: string[]) => string;
  predecessorUnknown: (code: string) => string;
  predecessorIsItself: string;
  predecessorStillOpen: (code: string, on: string) => string;
  mergedOutsideValidity: (on: string) => string;
}

/** Kind words before a place's name; none begins another. */
export const kindWords = ['Thành phố', 'Thị trấn', 'Thị xã', 'Đặc khu', 'Phường', 'Huyện', 'Tỉnh', 'Xã'];

/** What is wrong with a list of units, for the administrator who uploads one. */
export const unitsText: Bilingual<UnitsText> = {
  vi: {
    emptyText: 'Mục này chưa ghi.',
    badDate: 'Không phải ngày có thật; ghi theo dạng năm-tháng-ngày, ví dụ 2025-07-01.',
    badCode: 'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang, dài nhất 20 ký tự.',
    badMail: 'Không phải địa chỉ thư; ghi như van-thu@xa.gov.vn, hoặc bỏ mục này.',
    badWorkingDays: 'Số ngày làm việc phải là số nguyên từ 1 đến 30.',
    endsBeforeItBegins: (from, to) =>
      `Ngày kết thúc ${to} trước ngày bắt đầu ${from}. Sửa một trong hai ngày.`,
    duplicateCode: (code) => `Mã “${code}” đã dùng cho một đơn vị khác; mỗi đơn vị cần một mã riêng.`,
    provinceCount: (count) => `Danh mục có ${count} đơn vị cấp tỉnh; cần đúng 1.`,
    profileCode: (profile, province) =>
      `Mã tỉnh trong phần thông tin chung là “${profile}”, nhưng trong danh mục là “${province}”.`,
    provinceHasParent: 'Tỉnh không có đơn vị cấp trên; để trống mục này.',
    parentMissing: 'Đơn vị này phải có đơn vị cấp trên; ghi mã của đơn vị đó.',
    unitUnknown: (parent) => `Không có đơn vị nào mang mã “${parent}”.`,
    parentCycle: (codes) => `Các đơn vị cấp trên nối thành vòng: ${codes.join(' → ')}.`,
    predecessorUnknown: (code) => `Không có đơn vị nào mang mã “${code}” để nhập vào đơn vị này.`,
    predecessorIsItself: 'Một đơn vị không thể nhập vào chính nó.',
    predecessorStillOpen: (code, on) =>
      `“${code}” còn hoạt động ngày ${on}; ghi ngày kết thúc của đơn vị đó trước ngày sáp nhập.`,
    mergedOutsideValidity: (on) => `Ngày sáp nhập ${on} nằm ngoài thời gian hoạt động của đơn vị này.`,
  },
  en: {
    emptyText: 'Must not be empty.',
    badDate: 'Not a day that exists; write year-month-day, for example 2025-07-01.',
    badCode: 'A code has only lower-case unaccented letters, digits and hyphens, at most 20 characters.',
    badMail: 'Not a mail address; write one such as clerk@unit.gov.vn, or leave it out.',
    badWorkingDays: 'The number of working days must be a whole number from 1 to 30.',
    endsBeforeItBegins: (from, to) =>
      `The last day ${to} is before the first day ${from}; correct one of them.`,
    duplicateCode: (code) => `Code "${code}" is already another unit's; each unit needs its own.`,
    provinceCount: (count) => `The list has ${count} units of kind "province"; it needs exactly 1.`,
    profileCode: (profile, province) =>
      `The profile's province code is "${profile}", but the list has "${province}".`,
    provinceHasParent: 'A province has no unit above it; write null.',
    parentMissing: 'This unit needs a unit above it; write its code.',
    unitUnknown: (parent) => `No unit has the code "${parent}".`,
    parentCycle: (codes) => `The units above form a circle: ${codes.join(' → ')}.`,
    predecessorUnknown: (code) =>
      `No unit has the code "${code}", which is said to have merged into this one.`,
    predecessorIsItself: 'A unit cannot merge into itself.',
    predecessorStillOpen: (code, on) =>
      `"${code}" is still open on ${on}; end it before the day of the merger.`,
    mergedOutsideValidity: (on) => `The day of the merger, ${on}, is outside this unit's own validity.`,
  },
};
