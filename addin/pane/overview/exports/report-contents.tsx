import type { OverviewRow } from '../../../../shared/overview/matrix';
import { provinceAnnexes, provinceSections } from '../../../../shared/report/province/compose';
import { UNIT_GROUPS } from '../../../../shared/totals/province-totals';
import { provinceTotalsWords } from '../../../../shared/totals/words';
import { useBusy, useWords } from '../../common/hooks';
import { ButtonLine } from '../../parts/button-line';
import { ContentsChoice, type ContentsPart } from '../../report/contents-choice';
import { paneReportWords } from '../../report/words';
import { useOverviewStore } from '../hooks';
import { useExports } from './hooks';

/** The province's report with what is chosen of it. */
export function ReportContentsView() {
  const words = useWords(paneReportWords);
  const { group: groups } = useWords(provinceTotalsWords);
  const busy = useBusy();
  const exports = useExports();
  const matrix = useOverviewStore((state) => state.read.value?.answer.matrix);
  if (!matrix) return null;
  const units = UNIT_GROUPS.flatMap((group): ContentsPart[] => {
    const rows = matrix.rows.filter((row) => row.group === group);
    return rows.length === 0
      ? []
      : [{ part: 'units', title: words.unitsOf(groups[group]), options: rows.map(optionOf) }];
  });
  return (
    <>
      <ContentsChoice
        contents={exports.contents}
        parts={[
          {
            part: 'sections',
            title: words.sections,
            options: provinceSections().map(({ id, heading }) => ({ id, text: `${id} ${heading}` })),
          },
          {
            part: 'annexes',
            title: words.annexes,
            options: provinceAnnexes(matrix.forms),
          },
          ...units,
        ]}
      />
      <ButtonLine
        disabledFocusable={busy}
        onClick={() => void exports.downloadReport(matrix.rows.map(({ unit }) => unit))}
      >
        {words.provinceReport}
      </ButtonLine>
    </>
  );
}

function optionOf({ unit, name }: OverviewRow): ContentsPart['options'][number] {
  return { id: unit, text: name };
}
