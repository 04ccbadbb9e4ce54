import type { Bilingual } from '../language/language';
import type { ExplanationLack } from './explanation-substance';

interface ExplanationWords {
  lack: Record<ExplanationLack, string>;
  at: (form: string, row: string | null, lack: string) => string;
}

/** What an explanation that says nothing yet has to say. */
export const explanationWords: Bilingual<ExplanationWords> = {
  vi: {
    lack: {
      length:
        'Giải trình còn quá ngắn. Ghi rõ vì sao số liệu này đúng, ví dụ: 2 thủ tục mới công bố chưa cập nhật.',
      reason:
        'Giải trình chưa nêu lý do. Ghi rõ vì sao số liệu này đúng, ví dụ: 2 thủ tục mới công bố chưa cập nhật.',
      'own-words': 'Giải trình chỉ nhắc lại nội dung kiểm tra. Ghi thêm vì sao số liệu này đúng.',
    },
    at: (form, row, lack) =>
      row === null ? `Biểu ${form}: ${lack}` : `Biểu ${form}, dòng “${row}”: ${lack}`,
  },
  en: {
    lack: {
      length:
        'The explanation is too short. Say why the figure is right, such as: 2 new procedures are not listed yet.',
      reason:
        'The explanation gives no reason. Say why the figure is right, such as: 2 new procedures are not listed yet.',
      'own-words': 'The explanation only repeats what was found. Say why the figure is right.',
    },
    at: (form, row, lack) => (row === null ? `Form ${form}: ${lack}` : `Form ${form}, row “${row}”: ${lack}`),
  },
};
