/** The sentences of the province's report besides its outline; an official paper exists in Vietnamese only. */
export const provinceReportText = {
  coveragePart: 'I. TÌNH HÌNH GỬI SỐ LIỆU CỦA CÁC ĐƠN VỊ',
  leastNote: (columns: string) => `Cột ${columns}: có đơn vị để trống, số ghi là số tối thiểu.`,
  missingNote: (count: string) => `Chưa gồm số liệu của ${count} đơn vị; xem mục I của Báo cáo.`,
  least: (count: string) => `≥ ${count}`,
  lackingIntro:
    'Số liệu chưa đủ do có đơn vị để trống; số nêu tại Báo cáo này là số tối thiểu, tỷ lệ tính từ các cột đó chỉ có giá trị tham khảo:',
  lacking: (form: string, columns: string, count: string) =>
    `Biểu ${form}, cột ${columns}: ${count} đơn vị để trống`,
  rankingIntro: 'Điểm và thứ hạng các đơn vị theo số liệu đã gửi:',
  rankingPart: (first: string, last: string, all: string) =>
    `Điểm và thứ hạng ${first} đơn vị đứng đầu và ${last} đơn vị đứng cuối trong ${all} đơn vị (xếp hạng đầy đủ nêu tại bảng tổng hợp kèm theo):`,
  rankingHeadings: ['Đơn vị', 'Điểm', 'Xếp hạng'],
  unranked: 'chưa xếp hạng',
  findingsPart: 'IV. SỐ LIỆU CẦN KIỂM TRA LẠI',
  noFindings: 'Qua kiểm tra, số liệu tổng hợp thống nhất giữa các cột, các biểu.',
  moreFindings: (count: string) => `Còn ${count} nội dung khác nêu tại bảng tổng hợp kèm theo.`,
};
