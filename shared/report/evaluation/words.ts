/** The words in which a report judges its own figures; an official paper exists in Vietnamese only. */
export const evaluationText = {
  rate: (name: string, percent: string) => `Tỷ lệ ${name} đạt ${percent}`,
  rateOnly: (name: string, percent: string) => `Tỷ lệ ${name} mới đạt ${percent}`,
  full: (rates: string) => `Các tỷ lệ đạt 100%: ${rates}.`,
  index: (points: string, max: string, band: string) =>
    `Tổng điểm theo Bộ chỉ số phục vụ người dân, doanh nghiệp đạt ${points}/${max} điểm, xếp loại ${band}.`,
  weakGroup: (name: string, points: string, max: string) =>
    `Nhóm chỉ số “${name}” mới đạt ${points}/${max} điểm.`,
  improveGroup: (name: string) => `Có giải pháp nâng điểm nhóm chỉ số “${name}”.`,
  causes: 'Nguyên nhân hồ sơ quá hạn:',
  cause: (text: string, dossiers: string) => `${text}: ${dossiers} hồ sơ`,
  difficulties: 'Khó khăn, vướng mắc:',
  due: (task: string, day: string) => `${task}; thời hạn: ngày ${day}`,
};
