import { momentInSentence, momentText } from '../../../shared/period/moment-text';

const INSTANT = '2024-06-16T20:05:00Z';

test('an instant is told by the clock of Việt Nam, the hour before the day', () => {
  expect(momentText(INSTANT, 'vi')).toBe('03:05, 17/6/2024');
  expect(momentInSentence(INSTANT, 'vi')).toBe('03 giờ 05 phút, ngày 17/6/2024');
  expect(momentText(INSTANT, 'en')).toBe('03:05, 17 Jun 2024');
  expect(momentInSentence(INSTANT, 'en')).toBe('03:05 on 17 Jun 2024');
});
