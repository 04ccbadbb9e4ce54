import type { Bilingual } from '../../language/language';
import type { Asked } from './asked';

/** The questions that only people can answer, where they are asked and where two answers are compared. */
export const askedLabels: Bilingual<Record<Asked, string>> = {
  vi: {
    request:
      'Văn bản yêu cầu báo cáo (ví dụ: Công văn số 178/VPUB-PVHCC&KSTT ngày 07/6/2024 của Văn phòng UBND tỉnh)',
    causes: 'Nguyên nhân hồ sơ quá hạn',
    difficulties: 'Khó khăn, vướng mắc',
    tasks: 'Nhiệm vụ của đơn vị trong thời gian tới',
    proposals: 'Đề xuất, kiến nghị',
  },
  en: {
    request: 'The paper that asks for the report (number, day and issuer)',
    causes: 'Causes of late dossiers',
    difficulties: 'Difficulties',
    tasks: 'Tasks of the unit in the time ahead',
    proposals: 'Proposals',
  },
};

/** Where a section's own text stands. */
export const placementLabel: Bilingual<(section: string) => string> = {
  vi: (section) => `Vị trí nội dung tự viết: ${section}`,
  en: (section) => `Place of the own text: ${section}`,
};
