import type { Bilingual } from '../../../shared/language/language';

interface UploadLinkWords {
  lead: string;
  copy: string;
  copied: string;
  byHand: (address: string) => string;
}

/** The words by which the page for those who cannot have the add-in is passed on. */
export const uploadLinkWords: Bilingual<UploadLinkWords> = {
  vi: {
    lead: 'Người không cài được Khớp tải biểu và gửi số liệu trên một trang riêng.',
    copy: 'Sao chép địa chỉ trang gửi',
    copied: 'Đã sao chép địa chỉ trang gửi cho người không cài được Khớp.',
    byHand: (address) => `Địa chỉ trang gửi: ${address}`,
  },
  en: {
    lead: 'Those who cannot have the add-in download the forms and send the figures on a page of its own.',
    copy: 'Copy the page’s address',
    copied: 'The address of the page for those without the add-in is copied.',
    byHand: (address) => `The page’s address: ${address}`,
  },
};
