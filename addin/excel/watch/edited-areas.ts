/** Rows and columns from 1; whole rows and columns reach on without end. */
export interface EditedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * The areas of an address as Excel's events give it; undefined where it cannot be read.
 * @example editedAreas('B2:C3,9:9') // [{ top: 2, left: 2, bottom: 3, right: 3 }, { top: 9, left: 1, bottom: 9, right: Infinity }]
 */
export function editedAreas(address: string): EditedArea[] | undefined {
  const areas: EditedArea[] = [];
  for (const part of address.split(',')) {
    const found = /^(?:.*!)?\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/.exec(part.trim());
    if (!found) return undefined;
    const [, left = '', top = '', right = left, bottom = top] = found;
    areas.push({
      top: top === '' ? 1 : Number(top),
      left: left === '' ? 1 : columnNumber(left),
      bottom: bottom === '' ? Infinity : Number(bottom),
      right: right === '' ? Infinity : columnNumber(right),
    });
  }
  return areas;
}

export function meets(a: EditedArea, b: EditedArea): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
