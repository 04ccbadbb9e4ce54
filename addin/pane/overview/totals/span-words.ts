import type { Bilingual } from '../../../../shared/language/language';

interface SpanFilesWords {
  workbook: string;
  report: string;
  draw: string;
  making: string;
  saved: (name: string) => string;
  drawn: (sheets: string) => string;
  drawStopped: string;
}

/** The words of what is made of several quarters added up. */
export const spanFilesWords: Bilingual<SpanFilesWords> = {
  vi: {
    workbook: 'Tải bảng số liệu (.xlsx)',
    report: 'Tải dự thảo báo cáo (.docx)',
    draw: 'Tạo trang các quý cạnh nhau trong Excel',
    making: 'Đang cộng các quý và tạo tệp…',
    saved: (name) => `Đã tải “${name}”.`,
    drawn: (sheets) => `Đã tạo ${sheets} trang tính của cả kỳ.`,
    drawStopped: 'Đã dừng giữa chừng; trang tính chưa tạo vẫn như cũ. Bấm lại để tạo cho đủ.',
  },
  en: {
    workbook: 'Download the figures (.xlsx)',
    report: 'Download the draft report (.docx)',
    draw: 'Create sheets of the quarters side by side in Excel',
    making: 'Adding up the quarters and making the file…',
    saved: (name) => `“${name}” is downloaded.`,
    drawn: (sheets) => `${sheets} sheets of the whole period are created.`,
    drawStopped: 'Stopped half way; sheets not created are as before. Press again to have them all.',
  },
};
