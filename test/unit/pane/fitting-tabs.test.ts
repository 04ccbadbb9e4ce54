import { fittingTabs } from '../../../addin/pane/parts/fitting-tabs';

const WIDTHS = [40, 60, 80, 50, 40];

test('all are shown where they fit, without a button', () => {
  expect(fittingTabs(WIDTHS, 0, 270, 60)).toBe(5);
});

test('a line too narrow keeps the leading ones, the chosen one and the button', () => {
  expect(fittingTabs(WIDTHS, 0, 269, 60)).toBe(3);
  expect(fittingTabs(WIDTHS, 4, 269, 60)).toBe(2);
  expect(fittingTabs(WIDTHS, 2, 140, 60)).toBe(0);
});

test('the chosen one stays also where nothing fits', () => {
  expect(fittingTabs(WIDTHS, 2, 30, 60)).toBe(0);
  expect(fittingTabs(WIDTHS, 0, 30, 60)).toBe(1);
});
