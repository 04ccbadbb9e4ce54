import { parseExpression } from '../rules/notation';
import { formsOf } from '../totals/province-index';
import type { ReportBlock } from './model';
import type { Outline, OutlineSentence } from './outline-schema';
import { placeholdersOf } from './template';
import { reportText } from './words';

/** A block of a section and, where it tells figures of a form, that form's code. */
export type ToldBlock = ReportBlock & { form?: string };

/** The form that a sentence is about: that of its first figure; undefined for a sentence without figures. */
export function formOf({ facts }: Outline, { text }: OutlineSentence): string | undefined {
  const [first = ''] = placeholdersOf(text).facts;
  return (facts[first] ?? []).flatMap((way) => formsOf(parseExpression(way)))[0];
}

/** The forms that are told of, in the order of the text. */
export function toldForms(blocks: readonly ToldBlock[]): string[] {
  return [...new Set(blocks.flatMap(({ form }) => form ?? []))];
}

/**
 * The blocks as they are printed: each annex is referred to once, by the first sentence that tells its figures, and one
 * that none tells of in a sentence at the end (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III).
 */
export function withReferences(
  blocks: readonly ToldBlock[],
  annexes: readonly { form: string; heading: string }[],
): ReportBlock[] {
  const unnamed = new Set(annexes);
  const said = blocks.map(({ form, ...block }): ReportBlock => {
    const meant = [...unnamed].filter((annex) => annex.form === form);
    if (meant.length === 0 || (block.type !== 'paragraph' && block.type !== 'dash')) return block;
    meant.forEach((annex) => unnamed.delete(annex));
    return { ...block, text: referring(block.text, listOf(meant)) };
  });
  if (unnamed.size === 0) return said;
  return [...said, { type: 'paragraph', text: reportText.details(listOf([...unnamed])) }];
}

/** At the end of the first sentence: what follows it tells of other quarters. */
function referring(text: string, annexes: string): string {
  return text.replace(/\.(?=\s|$)/, ` ${reportText.detailsIn(annexes)}.`);
}

function listOf(annexes: readonly { heading: string }[]): string {
  const headings = annexes.map(({ heading }) => heading);
  const last = headings.at(-1) ?? '';
  return headings.length === 1 ? last : headings.slice(0, -1).join(', ') + reportText.and + last;
}
