import { isOpen } from '../indicators/score-text';
import type { WordedIndicatorResult } from '../indicators/indicator';
import { tellingOf } from '../judgement/explanation-substance';
import { countStandings, standingOf, STANDINGS } from '../judgement/standing';
import { capitalised } from '../language/capitalised';
import { periodDaysText, periodName } from '../period/period-text';
import type { SubmissionView } from '../submission/submission';
import { pick, type Lang } from '../language/language';
import { formatCount, formatDecimal } from '../language/number';
import { sheetWords } from './words';
import type { SheetModel } from './model';
import { receiverOf } from './addressee';
import { SheetBuilder } from './sheet-builder';
import type { SheetNames } from './sheet-names';
import { CENTRED, COUNT, HEADING, LINK, NOTE, PALETTE, TEXT, TITLE } from './styles';

const COLUMNS = 3;
const WIDTHS = [34, 69, 16];

/** The first sheet: whose figures these are, for when, in what state, what the checks found, and where to read on. */
export function coverSheet(view: SubmissionView, names: SheetNames, lang: Lang): SheetModel {
  const words = sheetWords[lang];
  const builder = new SheetBuilder(names.cover, 'cover', WIDTHS, { orientation: 'portrait' });
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: COLUMNS });
  const quarter = periodName(view.period, lang);
  builder.span(wide(1), `${words.product}. ${words.tagline}`, NOTE);
  builder.span(wide(2), words.fileTitle(view.unit.name, quarter).toUpperCase(), TITLE);
  let row = 4;
  for (const [label, value] of facts(view, lang)) {
    builder.put(row, 1, label, { ...TEXT, bold: true });
    builder.span({ top: row, left: 2, bottom: row, right: COLUMNS }, value, TEXT);
    row += 1;
  }
  row += 1;
  builder.span({ top: row, left: 1, bottom: row, right: 2 }, words.cover.findings, HEADING);
  row += 1;
  for (const [label, count] of tallies(view, lang)) {
    builder.put(row, 1, label, TEXT);
    builder.put(row, 2, count, { ...COUNT, horizontal: 'left' });
    row += 1;
  }
  drawContents(builder, view, names, row + 1, lang);
  builder.sheet.tabColor = PALETTE.heading;
  return builder.sheet;
}

function facts(view: SubmissionView, lang: Lang): [string, string][] {
  const words = sheetWords[lang];
  const { cover } = words;
  const days = periodDaysText(view.period, view.content.calendar, lang);
  return [
    [cover.unit, view.unit.name],
    [cover.superior, view.profile.superior],
    [cover.receiver, receiverOf(view, lang)],
    [cover.period, `${periodName(view.period, lang)} (${days})`],
    [cover.calendar, words.calendar[view.content.calendar]],
    [cover.status, words.status[view.status]],
    [cover.version, String(view.version)],
    ...(view.indicators ? [scoreFact(view.indicators, lang)] : []),
    [cover.hash, `${view.contentHash}\n${cover.hashHelp}`],
  ];
}

function scoreFact(result: WordedIndicatorResult, lang: Lang): [string, string] {
  const { cover } = sheetWords[lang];
  const { points, max, score, bandName, undecided } = result;
  if (isOpen(result)) return [cover.score, `${capitalised(score)}. ${cover.lacking(undecided.join(', '))}`];
  return [
    cover.score,
    cover.scoreOf(formatDecimal(points.toFixed(2), lang), formatCount(max, lang), bandName),
  ];
}

function tallies(view: SubmissionView, lang: Lang): [string, number][] {
  const counts = countStandings(view.findings, tellingOf(view));
  return STANDINGS.map((standing) => [sheetWords[lang].cover.findingsOf[standing], counts[standing]]);
}

function drawContents(
  builder: SheetBuilder,
  view: SubmissionView,
  names: SheetNames,
  top: number,
  lang: Lang,
): void {
  const words = sheetWords[lang];
  const { cover } = words;
  builder.span({ top, left: 1, bottom: top, right: COLUMNS }, cover.contents, HEADING);
  const heads = [cover.contentsSheet, cover.contentsTitle, cover.contentsFindings];
  heads.forEach((text, index) => {
    builder.put(top + 1, index + 1, text, { ...CENTRED, bold: true });
  });
  const telling = tellingOf(view);
  const open = view.findings.filter(
    (finding) => finding.status !== 'pass' && standingOf(finding, telling) !== 'explained',
  );
  const entries = [
    ...view.forms.map((form) => ({
      sheet: names.forms[form.code] ?? form.code,
      title: pick(form.title, lang),
      count: open.filter((finding) => finding.form === form.code).length,
    })),
    { sheet: names.findings, title: words.findings.title, count: open.length },
    ...(view.indicators
      ? [{ sheet: names.indicators, title: words.indicators.title(view.indicators.set), count: null }]
      : []),
  ];
  entries.forEach((entry, index) => {
    const row = top + 2 + index;
    builder.put(row, 1, entry.sheet, LINK, { link: { sheet: entry.sheet, row: 1, column: 1 } });
    builder.put(row, 2, entry.title, TEXT);
    builder.put(row, 3, entry.count, { ...COUNT, horizontal: 'center' });
  });
}
