import { periodName } from '../../../period/period-text';
import type { Lang } from '../../../language/language';
import { DEJAVU_SERIF } from '../../measure';
import type { SheetModel } from '../../model';
import { SheetBuilder } from '../../sheet-builder';
import { MARKS, PALETTE, PLAIN, TITLE } from '../../styles';
import type { SpanWorkbookInput } from './span-input';
import { spanSheetWords } from './words';

/** Which quarters were added up, of which units, what was carried and what cannot be added; then what to note. */
export function madeOfSheet(
  { profile, period, totals }: SpanWorkbookInput,
  name: string,
  lang: Lang,
): SheetModel {
  const words = spanSheetWords[lang];
  const builder = new SheetBuilder(name, 'span', [120], { orientation: 'landscape' }, DEJAVU_SERIF);
  let row = 0;
  const line = (text: string, style = PLAIN) => {
    row += 1;
    builder.put(row, 1, text, style);
  };
  line(words.madeOf.toUpperCase(), TITLE);
  line(`${profile.name}, ${periodName(period, lang)}`);
  row += 1;
  for (const text of totals.coverage) line(text);
  row += 1;
  line(words.findings, { ...PLAIN, bold: true });
  const findings = [...totals.findings, ...totals.forms.flatMap((form) => form.findings)];
  for (const { severity, message } of findings) line(`${MARKS[severity].symbol} ${message}`);
  if (findings.length === 0) line(words.noFindings);
  builder.sheet.tabColor = PALETTE.heading;
  return builder.sheet;
}
