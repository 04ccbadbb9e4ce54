import type { Bilingual } from '../../../../shared/language/language';

interface TextFindingsWords {
  title: string;
  lead: string;
  quote: (quote: string) => string;
  edit: string;
  /** Before sending. */
  blocked: (count: string) => string;
}

/** The words of what a unit's own texts contradict. */
export const textFindingsWords: Bilingual<TextFindingsWords> = {
  vi: {
    title: 'Nội dung các mục của báo cáo',
    lead: 'Câu viết thêm cho từng mục được đối chiếu với nhau và với các biểu. Lỗi chưa sửa, chưa giải trình thì chưa gửi được.',
    quote: (quote) => `Trong câu: “${quote}”`,
    edit: 'Sửa nội dung các mục',
    blocked: (count) =>
      `Nội dung các mục của báo cáo còn ${count} lỗi chưa sửa và chưa giải trình nên chưa gửi được.`,
  },
  en: {
    title: 'Texts of the report’s sections',
    lead: 'What was written for the sections is compared with itself and with the forms. Errors that are neither mended nor explained keep the quarter from being sent.',
    quote: (quote) => `In: “${quote}”`,
    edit: 'Edit the texts',
    blocked: (count) =>
      `${count} errors of the report’s texts are neither mended nor explained, so it cannot be sent.`,
  },
};
