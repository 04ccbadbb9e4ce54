/** The sentences of the province's report besides its outline; an official paper exists in Vietnamese only. */
export const provinceReportText = {
  coveragePart: 'I. TÌNH HÌNH GỬI SỐ LIỆU CỦA CÁC ĐƠN VỊ',
  lackingNote: {
    least: (columns: string) => `Cột ${columns}: có đơn vị để trống, số ghi là số tối thiểu.`,
    open: (columns: string) => `Cột ${columns}: có đơn vị để trống, số ghi là số tạm tính.`,
  },
  difference: 'Chênh lệch so với dòng Tổng cộng của đơn vị',
  missingNote: (count: string) => `Chưa gồm số liệu của ${count} đơn vị; xem mục I của Báo cáo.`,
  lackingIntro: {
    least:
      'Số liệu chưa đủ do có đơn vị để trống; số nêu tại Báo cáo này là số tối thiểu, tỷ lệ tính từ các cột đó chỉ có giá trị tham khảo:',
    open: 'Số liệu chưa đủ do có đơn vị để trống; số nêu tại Báo cáo này là số tạm tính, tỷ lệ tính từ các cột đó chỉ có giá trị tham khảo:',
  },
  lacking: (form: string, columns: string, count: string) =>
    `Biểu ${form}, cột ${columns}: ${count} đơn vị để trống`,
  rankingIntro: (scope: string) => `Điểm và thứ hạng các đơn vị trong từng nhóm, tính theo ${scope}:`,
  rankingFull: (group: string) => `${group}:`,
  rankingPart: (group: string, first: string, last: string, all: string) =>
    `${group}: ${first} đơn vị đứng đầu và ${last} đơn vị đứng cuối trong ${all} đơn vị (xếp hạng đầy đủ nêu tại bảng tổng hợp kèm theo):`,
  rankingChosen: (group: string, count: string, all: string) => `${group}: ${count} trong ${all} đơn vị:`,
  rankingHeadings: ['Đơn vị', 'Điểm', 'Xếp loại', 'Xếp hạng'],
  unranked: 'chưa xếp hạng',
  findingsHeading: 'Số liệu cần kiểm tra lại',
  noFindings: 'Qua kiểm tra, số liệu tổng hợp thống nhất giữa các cột, các biểu.',
  moreFindings: (count: string) => `Còn ${count} nội dung khác nêu tại bảng tổng hợp kèm theo.`,
};
