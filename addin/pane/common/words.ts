import type { Bilingual } from '../../../shared/language/language';

interface PaneCommonWords {
  /** So many more of a list. */
  more: (count: string) => string;
  requestId: (id: string) => string;
}

/** Words that several features say. */
export const paneCommonWords: Bilingual<PaneCommonWords> = {
  vi: {
    more: (count) => `Xem thêm ${count}`,
    requestId: (id) => `Mã tra cứu: ${id}`,
  },
  en: {
    more: (count) => `${count} more`,
    requestId: (id) => `Reference: ${id}`,
  },
};
