import type { Paragraph, Table } from 'docx';
import type { ReportModel } from '../../../shared/report/model';
import { GAP, HEAD_LEFT, HEAD_RIGHT, RULE_SHARE, SIZE, TEXT_WIDTH } from './layout';
import { line, rule } from './paragraph';
import { sideBySide } from './table';
import { balancedLines, boldWidth } from './text-width';

/** Where "Kính gửi:" starts when several addressees follow, where its colon stands at size 14, and a dash's width. */
const ADDRESSING_INDENT = 1440;
const TO_COLON = 988;
const DASH_WIDTH = 163;

/** Boxes 1 to 5a and 9a: the two-column head, the kind of paper, its subject and its addressees. */
export function headBlocks(model: ReportModel): (Paragraph | Table)[] {
  return [headTable(model), ...titleBlocks(model), ...addresseeBlocks(model)];
}

function headTable({ head }: ReportModel): Table {
  const issuer = head.issuer.flatMap((name) => balancedLines(name, SIZE.issuer, HEAD_LEFT));
  const left = [
    ...(head.superior === '' ? [] : [line(head.superior, { size: SIZE.superior, align: 'center' })]),
    ...issuer.map((text) => line(text, { size: SIZE.issuer, align: 'center', bold: true })),
    shareRule(issuer, SIZE.issuer, HEAD_LEFT, 0),
  ];
  const right = [
    line(head.nation, { size: SIZE.nation, align: 'center', bold: true }),
    line(head.motto, { size: SIZE.motto, align: 'center', bold: true }),
    rule(boldWidth(head.motto, SIZE.motto), HEAD_RIGHT, 0),
  ];
  const below = { spacing: { before: GAP } };
  const number = line(head.number, { size: SIZE.number, align: 'center', layout: below });
  const date = line(head.placeAndDate, {
    size: SIZE.placeAndDate,
    align: 'center',
    italics: true,
    layout: below,
  });
  return sideBySide(
    [HEAD_LEFT, HEAD_RIGHT],
    [
      [left, right],
      [[number], [date]],
    ],
  );
}

function titleBlocks(model: ReportModel): Paragraph[] {
  return [
    line(model.head.kind, {
      size: SIZE.kind,
      align: 'center',
      bold: true,
      layout: { spacing: { before: 2 * GAP }, keepNext: true },
    }),
    ...model.subject.map((text) => line(text, { size: SIZE.subject, align: 'center', bold: true })),
    shareRule(model.subject, SIZE.subject, TEXT_WIDTH, 2 * GAP),
  ];
}

function addresseeBlocks({ addressing, addressees }: ReportModel): Paragraph[] {
  const spacing = { before: GAP, after: 2 * GAP };
  const [first = '', ...others] = addressees;
  if (others.length === 0) {
    return [line(`${addressing} ${first}`, { size: SIZE.body, align: 'center', layout: { spacing } })];
  }
  const dashes = addressees.map((name, index) => {
    const last = index === addressees.length - 1;
    return line(`- ${name}${last ? '.' : ';'}`, {
      size: SIZE.body,
      align: 'left',
      layout: {
        indent: { left: ADDRESSING_INDENT + TO_COLON + DASH_WIDTH, hanging: DASH_WIDTH },
        spacing: { after: last ? 2 * GAP : 0 },
      },
    });
  });
  const heading = line(addressing, {
    size: SIZE.body,
    align: 'left',
    layout: { indent: { left: ADDRESSING_INDENT }, spacing: { before: GAP } },
  });
  return [heading, ...dashes];
}

function shareRule(lines: readonly string[], size: number, width: number, after: number): Paragraph {
  const longest = Math.max(...lines.map((text) => boldWidth(text, size)));
  return rule(Math.round(Math.min(longest, width) * RULE_SHARE), width, after);
}
