import { periodName } from '../../../period/period-text';
import type { Lang } from '../../../language/language';
import { UNIT_GROUPS } from '../../../totals/province-totals';
import { indicatorsSheet } from '../../indicators-sheet';
import type { SheetModel, WorkbookModel } from '../../model';
import { claimSheetNames, sheetNames } from '../../sheet-names';
import { groupChartSheet } from '../charts/charts-sheet';
import { consolidatedSheet } from '../consolidated-sheet';
import { scopedHeading } from '../quarter-heading';
import { rankingSheet } from '../ranking-sheet';
import { provinceWords } from '../words';
import { madeOfSheet } from './made-of-sheet';
import { sideBySideSheet } from './side-by-side-sheet';
import type { SpanWorkbookInput } from './span-input';
import { spanSheetWords } from './words';

/**
 * Several quarters of a province as a workbook: how they were added up, each form by units and by lĩnh vực and with its
 * quarters side by side, the province's indicators, the ranking and its charts.
 */
export function spanWorkbook(input: SpanWorkbookInput, lang: Lang): WorkbookModel {
  return {
    title: spanSheetWords[lang].fileTitle(input.profile.name, periodName(input.period, lang)),
    author: input.profile.name,
    sheets: [...spanSheets(input, lang)],
  };
}

function* spanSheets(input: SpanWorkbookInput, lang: Lang): Generator<SheetModel> {
  const { sheets } = provinceWords[lang];
  const own = spanSheetWords[lang].sheets;
  const { forms, totals, index } = input;
  const claim = claimSheetNames();
  const madeOf = claim(own.madeOf);
  const names = sheetNames(forms, index?.set ?? '', lang, claim);
  const lines = totals.forms.flatMap((form) => form.groups.flatMap((group) => group.lines));
  // What a quarter's sheets take from its overview: no quarter before, and the units' names.
  const shown = { ...input, matrix: { rows: lines }, trends: { province: [], units: {} } };
  yield madeOfSheet(input, madeOf, lang);
  for (const form of forms) {
    const consolidated = totals.forms.find((candidate) => candidate.form === form.code);
    const byUnits = consolidatedSheet(shown, form, 'units', names.forms[form.code] ?? form.code, lang);
    if (!consolidated || !byUnits) continue;
    yield byUnits;
    yield sideBySideSheet(input, form, consolidated, claim(own.sideBySide(form.code)), lang);
    const byFields =
      form.rows === 'fields'
        ? consolidatedSheet(shown, form, 'fields', claim(sheets.fields(form.code)), lang)
        : undefined;
    if (byFields) yield byFields;
  }
  if (!index) return;
  const charts = UNIT_GROUPS.map((group) => [group, claim(sheets.groupCharts[group])] as const);
  const drawn = charts.flatMap(([group, name]) => groupChartSheet(shown, group, name, lang) ?? []);
  yield indicatorsSheet(scopedHeading(shown, lang), index.result, names, lang);
  yield rankingSheet(
    shown,
    index,
    { ranking: claim(sheets.ranking), charts: drawn[0]?.name ?? madeOf },
    lang,
  );
  yield* drawn;
}
