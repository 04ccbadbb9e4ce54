/**
 * What an explanation has to say at least. Counted are different words of letters, folded: without case and diacritics.
 */
export const explanationRule = {
  leastLetters: 10,
  leastWords: 3,
  /** Of these at least, none is an empty word. */
  leastTelling: 2,
  /** Words that say that it is right, and never why. */
  emptyWords: (
    'ok okay oke da dang roi co la va ve nhu thi du het nay do cac nhung cho voi duoc kiem tra ra soat xem chieu xac nhan ' +
    'dong y nhat tri dung chinh chuan so lieu thuc te khong sai loi khop yes no right correct checked figures figure the is ' +
    'are it all fine good see above nhap giu nguyen bao cao don vi abc test xx xxx'
  ).split(' '),
} as const;
