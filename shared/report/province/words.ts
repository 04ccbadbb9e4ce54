import type { Bound } from '../../totals/bound';
import type { Include, UnitGroup } from '../../totals/province-totals';

/** Groups of units inside a sentence. */
const groups: Record<UnitGroup, string> = {
  department: 'sở, ban, ngành',
  district: 'huyện, thị xã, thành phố',
  commune: 'xã, phường, đặc khu',
};

const counted: Record<Include, string> = {
  accepted: 'đã được duyệt số liệu',
  submitted: 'đã gửi số liệu (kể cả chưa duyệt)',
};

const bound: Record<Exclude<Bound, 'whole'>, (count: string) => string> = {
  least: (count) => `ít nhất ${count}`,
  open: (count) => `tạm tính ${count}`,
};

/** The sentences of the province's report besides its outline; an official paper exists in Vietnamese only. */
export const provinceReportText = {
  groups,
  bound,
  near: {
    above: (percent: string) => `trên ${percent}`,
    below: (percent: string) => `dưới ${percent}`,
  },
  /** Whose figures a sentence is about; of all, the province by its kind word. */
  scopeWhole: (area: string) => `toàn ${area}`,
  scopePart: (count: string, expected: string, include: Include) =>
    `${count === expected ? `cả ${expected}` : `${count}/${expected}`} đơn vị ${counted[include]}`,
  rateOver: (count: string, reported: string) => ` (tính trên ${count}/${reported} đơn vị có đủ số liệu)`,
  noneSoFar: (subject: string) => `Các đơn vị có số liệu đều ghi 0 về ${subject}`,

  coverageWhole: (expected: string, scope: Include) => `Cả ${expected} đơn vị ${counted[scope]}.`,
  coveragePart: (count: string, expected: string, include: Include, groups: string) =>
    `Đến thời điểm báo cáo, ${count}/${expected} đơn vị ${counted[include]}, trong đó: ${groups}.`,
  coverageLeast:
    'Số liệu nêu tại Báo cáo này là của các đơn vị đã được tính; tổng số của cả tỉnh ghi “ít nhất” vì chưa gồm các đơn vị còn lại.',
  coverageOpen:
    'Số liệu nêu tại Báo cáo này là của các đơn vị đã được tính; tổng số của cả tỉnh là số tạm tính, có thể thay đổi khi duyệt đủ.',
  coverageGroup: (group: string, count: string, expected: string) => `${group} ${count}/${expected}`,
  coverageMissing: (count: string, reasons: string) => `Còn ${count} đơn vị chưa được tính: ${reasons}.`,
  /** Of all of them, for the one reason. */
  coverageMissingAll: (count: string, reason: string) => `Còn ${count} đơn vị chưa được tính do ${reason}.`,
  coverageReason: (reason: string, count: string) => `${reason} ${count} đơn vị`,
  coverageList: (annex: string) => `Danh sách đơn vị chưa được tính nêu tại ${annex}.`,
  coverageAmending: (count: string) => `${count} đơn vị đang điều chỉnh số liệu; tính số đã duyệt gần nhất.`,
  lackingIntro: 'Một số cột có đơn vị để trống; số nêu tại các cột này là của các đơn vị có ghi số liệu:',
  lacking: (form: string, columns: string, count: string) =>
    `Biểu ${form}, cột ${columns}: ${count} đơn vị để trống`,

  groupsIntro: 'Kết quả theo nhóm đơn vị:',
  groupsHeadings: [
    'Nhóm đơn vị',
    'Tiếp nhận',
    'Trực tuyến trong kỳ',
    'Đã giải quyết',
    'Đúng và trước hạn',
    'Quá hạn',
  ],
  groupsTotal: 'Tổng',
  groupsNote: 'Cột “Quá hạn” gồm hồ sơ giải quyết quá hạn và hồ sơ đang giải quyết đã quá hạn.',
  /** A group with how many of its units have figures. */
  groupOf: (group: string, count: string, expected: string) => `${group} (${count}/${expected} đơn vị)`,
  overdueUnits: (units: string, reported: string) =>
    `${units}/${reported} đơn vị có hồ sơ quá hạn (giải quyết quá hạn hoặc đang giải quyết đã quá hạn)`,
  allOverdue: (reported: string) =>
    `Cả ${reported} đơn vị có số liệu đều có hồ sơ quá hạn (giải quyết quá hạn hoặc đang giải quyết đã quá hạn)`,
  noOverdue: (reported: string) => `Cả ${reported} đơn vị có số liệu đều không có hồ sơ quá hạn`,
  overdueChart: 'Các đơn vị có nhiều hồ sơ quá hạn nhất',
  overdueSeries: 'Hồ sơ quá hạn',
  weakest: (least: string, units: string) =>
    `Đơn vị có tỷ lệ giải quyết đúng và trước hạn thấp nhất (trong các đơn vị giải quyết từ ${least} hồ sơ trở lên): ${units}`,
  unitRate: (unit: string, percent: string, part: string, whole: string) =>
    `${unit} ${percent} (${part}/${whole} hồ sơ)`,
  onlineChart: 'Tỷ lệ hồ sơ tiếp nhận trực tuyến trong kỳ theo nhóm đơn vị (%)',
  onlineSeries: 'Tỷ lệ trực tuyến (%)',
  chartPoint: (name: string, value: string) => `${name}: ${value}`,

  comparisonIntro: (period: string, units: string) =>
    `So với ${period}, tính trên ${units} đơn vị có số liệu của cả hai kỳ:`,
  comparisonHeadings: (then: string, now: string) => ['Chỉ tiêu', then, now, 'Tăng (+), giảm (-)'],
  comparisonUnits: 'Số đơn vị so sánh',
  comparisonNone: (period: string) => `Chưa có đơn vị nào có số liệu của cả kỳ này và ${period} để so sánh.`,
  changePercent: (change: string, percent: string) => `${change}\u00a0(${percent})`,
  changePoints: (points: string) => `${points}\u00a0điểm\u00a0%`,

  rankingIntro: (scope: string) => `Điểm và thứ hạng các đơn vị trong từng nhóm, tính theo ${scope}:`,
  rankingFull: (group: string) => `${group}:`,
  rankingPart: (group: string, first: string, last: string, all: string) =>
    `${group}: ${first} đơn vị đứng đầu và ${last} đơn vị đứng cuối trong ${all} đơn vị:`,
  rankingChosen: (group: string, count: string, all: string) => `${group}: ${count} trong ${all} đơn vị:`,
  rankingHeadings: ['Đơn vị', 'Điểm', 'Xếp loại', 'Xếp hạng'],
  unranked: 'chưa xếp hạng',

  bestUnits: (group: string, units: string) => `Đứng đầu nhóm ${group} theo Bộ chỉ số: ${units}`,
  unitPoints: (unit: string, points: string) => `${unit} (${points} điểm)`,
  onTimeUnits: (units: string, reported: string) => `${units}/${reported} đơn vị không có hồ sơ quá hạn`,
  fullIndicators: (indicators: string) => `Chỉ số thành phần đạt điểm tối đa: ${indicators}`,
  indicator: (id: string, name: string) => `${id} ${name}`,

  lackingOverdue: (late: string, pendingLate: string) =>
    `Còn hồ sơ quá hạn: ${late} hồ sơ giải quyết quá hạn, ${pendingLate} hồ sơ đang giải quyết đã quá hạn`,
  overdueAt: (units: string, share: string, concentrated: boolean) =>
    concentrated
      ? `Hồ sơ quá hạn tập trung ở một số ít đơn vị: ${units}, chiếm ${share} tổng số hồ sơ quá hạn`
      : `Hồ sơ quá hạn nhiều nhất tại: ${units}, chiếm ${share} tổng số hồ sơ quá hạn; phần còn lại phân tán ở nhiều đơn vị`,
  overdueIn: (fields: string) => `Theo lĩnh vực, hồ sơ quá hạn nhiều nhất ở: ${fields}`,
  countAt: (name: string, count: string) => `${name} (${count} hồ sơ)`,
  openCauses: (count: string) =>
    `[Nguyên nhân cụ thể của ${count} hồ sơ quá hạn không có trong số liệu: bổ sung theo giải trình của đơn vị]`,
  lostIndicators: (indicators: string) => `Chỉ số thành phần còn mất nhiều điểm: ${indicators}`,
  lostIndicator: (id: string, name: string, percent: string, points: string, max: string) =>
    `${id} ${name} (đạt ${percent}, được ${points}/${max} điểm)`,
  openIndicators: (ids: string) => `Chưa đủ số liệu để tính điểm chỉ số: ${ids}`,
  lackingUnits: (count: string, expected: string) =>
    `${count}/${expected} đơn vị chưa có số liệu được tính vào Báo cáo`,
  lateUnits: (count: string) => `${count} đơn vị gửi số liệu trễ hạn`,
  lateAmongCounted: (count: string) => `Trong các đơn vị đã được tính, ${count} đơn vị gửi số liệu trễ hạn`,

  taskOverdue: (count: string, units: string) =>
    `Giải quyết dứt điểm ${count} hồ sơ đang giải quyết đã quá hạn, trước hết tại: ${units}; thực hiện xin lỗi bằng văn bản và hẹn lại ngày trả kết quả theo quy định`,
  taskOnTime: 'Rà soát, cảnh báo hồ sơ sắp đến hạn tại từng đơn vị để không phát sinh hồ sơ quá hạn mới',
  taskRaise: (id: string, name: string, from: string, to: string) =>
    `Nâng chỉ số ${id} “${name}” từ ${from} lên ít nhất ${to}`,
  taskHigher: (id: string, name: string, from: string) => `Nâng chỉ số ${id} “${name}” (kỳ này đạt ${from})`,
  taskUnits: (count: string) =>
    `Đôn đốc ${count} đơn vị chưa gửi hoặc chưa gửi lại hoàn thành số liệu của kỳ báo cáo`,
  taskNamedUnits: (units: string) =>
    `Đôn đốc các đơn vị chưa gửi hoặc chưa gửi lại hoàn thành số liệu của kỳ báo cáo: ${units}`,
  taskCauses: (units: string) =>
    `Yêu cầu ${units} báo cáo nguyên nhân, trách nhiệm và thời hạn khắc phục hồ sơ quá hạn`,

  askedSync: (count: string) =>
    `Đề nghị cơ quan quản lý Cổng Dịch vụ công quốc gia phối hợp rà soát, đồng bộ ${count} hồ sơ chưa được đồng bộ lên Cổng`,

  unitsAnnex: 'Tổng hợp theo đơn vị',
  unitsSource: (number: string) => `Tổng hợp từ Biểu số ${number}`,
  unitHeading: 'Đơn vị',
  groupRow: (group: string, count: string, expected: string) => `${group} (${count}/${expected})`,
  missingRow: (reason: string, count: string, units: string) => `${reason} (${count} đơn vị): ${units}`,
  repeatsNote: (units: string) => `Không cộng lại vì đã gồm trong số liệu của các đơn vị cấp dưới: ${units}.`,
  notAcceptedNote: (units: string) => `Đã gửi, chưa duyệt: ${units}.`,
  amendingNote: (units: string) => `Số đã duyệt gần nhất, đang điều chỉnh: ${units}.`,

  lackingNote: {
    least: (columns: string) => `Cột ${columns}: có đơn vị để trống, số ghi là số tối thiểu.`,
    open: (columns: string) => `Cột ${columns}: có đơn vị để trống, số ghi là số tạm tính.`,
  },
  difference: 'Chênh lệch so với dòng Tổng cộng của đơn vị',
  differencesNote: (units: string) => `Dòng Tổng cộng khác tổng các lĩnh vực ở: ${units}.`,
  missingNote: (count: string) => `Chưa gồm số liệu của ${count} đơn vị chưa được tính.`,

  checksAnnex: 'Số liệu cần kiểm tra lại',
  checksTitle: 'Kết quả kiểm tra số liệu tổng hợp',
  checksHeadings: ['TT', 'Biểu', 'Nội dung'],
  checksInternal: '(Tài liệu rà soát số liệu trong nội bộ tỉnh, không gửi kèm Báo cáo)',
  checksFindings: 'Số liệu chưa khớp giữa các cột, các biểu',
  checksDifferences: 'Dòng Tổng cộng khác tổng các lĩnh vực',
  checksOutliers: 'Số liệu khác thường: chưa phải là sai, cần hỏi lại đơn vị',
  checksUnexamined: (units: string) => `Có số liệu chưa có gì để so sánh: ${units}.`,
  checksNone: 'Qua kiểm tra, số liệu tổng hợp thống nhất giữa các cột, các biểu.',
  outlierOf: (unit: string, sentence: string) => `${unit}: ${sentence}`,
};
