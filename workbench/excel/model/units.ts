/**
 * Office.js counts widths and heights in points. A column of n characters of the default font (Calibri 11, 7 pixels a
 * digit at 96 dpi) is n * 7 + 5 pixels wide; a pixel is 0.75 points. See the formula of `width` at
 * https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.column
 */
const PIXELS_A_DIGIT = 7;
const PADDING_PIXELS = 5;
const POINTS_A_PIXEL = 0.75;

export const STANDARD_WIDTH = pointsOfCharacters(8.43);
export const STANDARD_HEIGHT = 15;

export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_A_DIGIT + PADDING_PIXELS) * POINTS_A_PIXEL;
}

export function charactersOfPoints(points: number): number {
  return Math.max(0, (points / POINTS_A_PIXEL - PADDING_PIXELS) / PIXELS_A_DIGIT);
}
