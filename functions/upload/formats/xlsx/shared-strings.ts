import { READ_LIMITS } from '../../limits';
import type { PackageParts } from './parts';
import { Refused } from '../../refused';
import { TextItem, type FontText } from './texts';

/** The workbook's table of texts, in order. Refuses a table longer than all the cells that may be read. */
export async function readSharedStrings(parts: PackageParts, part: string): Promise<FontText[]> {
  const strings: FontText[] = [];
  const item = new TextItem();
  let length = 0;
  await parts.read(part, {
    open: (name, attribute) => item.open(name, attribute),
    text: (text) => item.text(text),
    close(name) {
      item.close(name);
      if (name !== 'si') return;
      const text = item.take(part);
      length += text.text.length + (text.inStruck?.length ?? 0) + READ_LIMITS.stringWeight;
      strings.push(text);
      if (length > READ_LIMITS.textLength) {
        throw new Refused({ code: 'too-much-text', part, limit: READ_LIMITS.textLength });
      }
    },
  });
  return strings;
}
