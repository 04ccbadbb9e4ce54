import type { Bilingual } from '../language/language';

interface UploadPageWords {
  /** Of a reminder: where to go without the add-in. */
  reminder: (address: string) => string;
}

export const uploadPageWords: Bilingual<UploadPageWords> = {
  vi: {
    reminder: (address) => `Máy không cài được Khớp thì tải biểu và gửi số liệu tại địa chỉ: ${address}`,
  },
  en: {
    reminder: (address) => `Without the add-in, download the forms and send the figures at: ${address}`,
  },
};
