import { inSentence } from '../../../../shared/units/unit-name';
import type { Bilingual } from '../../../../shared/language/language';

interface PaneChangesWords {
  title: string;
  since: (moment: string) => string;
  first: (moment: string) => string;
  none: string;
  count: (count: string) => string;
  seen: string;
  seenDone: string;
  unreadable: (names: string) => string;
  states: (from: string, to: string) => string;
  byMe: string;
  byClerk: (code: string) => string;
  bySupervisor: (code: string) => string;
  step: (version: string, action: string, person: string, moment: string) => string;
  reason: (reason: string) => string;
  cells: (count: string) => string;
  noCells: string;
  row: string;
  column: (form: string, column: string) => string;
  from: string;
  to: string;
  blank: string;
  cause: string;
  caption: (unit: string) => string;
  sheetClerk: (unit: string, code: string) => string;
  sheetSupervisor: (code: string) => string;
}

/** The words of what changed since the last look. */
export const paneChangesWords: Bilingual<PaneChangesWords> = {
  vi: {
    title: 'Thay đổi từ lần xem trước',
    since: (moment) => `So với lần xem ghi lúc ${moment}.`,
    first: (moment) => `Lần đầu theo dõi kỳ này trên máy này. Thay đổi được ghi từ ${moment}.`,
    none: 'Không có đơn vị nào thay đổi số liệu hoặc trạng thái.',
    count: (count) => `${count} đơn vị có thay đổi`,
    seen: 'Đã xem',
    seenDone: 'Đã đánh dấu xem hết. Từ nay chỉ hiển thị thay đổi mới.',
    unreadable: (names) => `Không đọc được lịch sử của: ${names}.`,
    states: (from, to) => (from === to ? to : `${from} → ${to}`),
    byMe: 'tài khoản này',
    byClerk: (code) => `người nhập số liệu (mã ${code})`,
    bySupervisor: (code) => `người duyệt khác (mã ${code})`,
    step: (version, action, person, moment) => `Bản lưu số ${version}: ${person} ${action} lúc ${moment}`,
    reason: (reason) => `Lý do: ${reason}`,
    cells: (count) => `${count} ô số liệu thay đổi`,
    noCells: 'Không có ô số liệu nào thay đổi.',
    row: 'Dòng',
    column: (form, column) => `${form} (${column})`,
    from: 'Trước đó',
    to: 'Hiện nay',
    blank: 'để trống',
    cause: 'Lý do',
    caption: (unit) => `Ô số liệu thay đổi của ${inSentence(unit)}`,
    sheetClerk: (unit, code) => `Người nhập số liệu của ${inSentence(unit)} (mã ${code})`,
    sheetSupervisor: (code) => `Người duyệt (mã ${code})`,
  },
  en: {
    title: 'Changes since the last look',
    since: (moment) => `Since the look noted at ${moment}.`,
    first: (moment) => `The first look at this period on this machine. Changes are noted from ${moment} on.`,
    none: 'No unit changed its figures or its state.',
    count: (count) => `${count} units with changes`,
    seen: 'Seen',
    seenDone: 'All noted as seen. From now on only newer changes are shown.',
    unreadable: (names) => `The history of these cannot be read: ${names}.`,
    states: (from, to) => (from === to ? to : `${from} → ${to}`),
    byMe: 'this account',
    byClerk: (code) => `the unit’s clerk (id ${code})`,
    bySupervisor: (code) => `another reviewer (id ${code})`,
    step: (version, action, person, moment) => `Version ${version}: ${action} by ${person} at ${moment}`,
    reason: (reason) => `Reason: ${reason}`,
    cells: (count) => `${count} figures changed`,
    noCells: 'No figure changed.',
    row: 'Row',
    column: (form, column) => `${form} (${column})`,
    from: 'Before',
    to: 'Now',
    blank: 'blank',
    cause: 'Why',
    caption: (unit) => `Changed figures of ${unit}`,
    sheetClerk: (unit, code) => `Clerk of ${unit} (id ${code})`,
    sheetSupervisor: (code) => `Reviewer (id ${code})`,
  },
};
