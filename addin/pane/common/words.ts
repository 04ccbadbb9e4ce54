import type { Bilingual } from '../../../shared/language/language';

interface PaneCommonWords {
  /** So many more of a list. */
  more: (count: string) => string;
  requestId: (id: string) => string;
  /** Opens the tabs that have no room on their line. */
  moreTabs: string;
}

/** Words that several features say. */
export const paneCommonWords: Bilingual<PaneCommonWords> = {
  vi: {
    more: (count) => `Xem thêm ${count}`,
    requestId: (id) => `Mã tra cứu: ${id}`,
    moreTabs: 'Thêm',
  },
  en: {
    more: (count) => `${count} more`,
    requestId: (id) => `Reference: ${id}`,
    moreTabs: 'More',
  },
};
