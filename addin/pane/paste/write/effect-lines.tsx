import { namedColumn } from '../../../../shared/forms/column-text';
import { TOTAL_ROW } from '../../../../shared/forms/table';
import { formatCount } from '../../../../shared/language/number';
import type { Lang } from '../../../../shared/language/language';
import { panePasteWords } from '../words';
import { panePasteMappingWords } from '../table/words';
import type { PasteEffect } from '../state';
import { useLinkStyles } from '../../parts/link-styles';
import { PagedList } from '../../parts/paged-list';
import { useStyles } from '../../parts/styles';
import { figureText } from '../../parts/format';
import { Fold } from '../../parts/fold';
import { usePasteStyles } from '../styles';
import { useCount, useLang, useWords } from '../../common/hooks';
import { useQuarter, useQuarterStore } from '../../quarter/hooks';

/** What an effect is made of, in words; undefined where it is nothing but what is there already. */
export function effectText(
  { replaced, filled, same, added }: PasteEffect,
  say: Record<'replaced' | 'filled' | 'added' | 'same', (count: string) => string>,
  lang: Lang,
): string | undefined {
  if (replaced.length + filled + added.length === 0) return undefined;
  const parts = [
    [replaced.length, say.replaced],
    [filled, say.filled],
    [added.length, say.added],
    [same, say.same],
  ] as const;
  return parts.flatMap(([count, text]) => (count === 0 ? [] : text(formatCount(count, lang)))).join(', ');
}

/** Every figure that another one takes the place of; a click goes to its cell. */
export function ReplacedCells({ effect }: { effect: PasteEffect }) {
  const own = usePasteStyles();
  const { link } = useLinkStyles();
  const words = useWords(panePasteWords);
  const { table } = useWords(panePasteMappingWords);
  const lang = useLang();
  const quarter = useQuarter();
  const named = useNamedColumn();
  if (effect.replaced.length === 0) return null;
  return (
    <Fold title={words.accept.replacedCells(formatCount(effect.replaced.length, lang))}>
      <PagedList
        items={effect.replaced}
        keyOf={({ form, row, column }) => `${form} ${row} ${column}`}
        itemClass={own.item}
      >
        {({ form, row, rowLabel, column, from, to }) => (
          <button
            type="button"
            className={link}
            title={words.comparison.goTo}
            onClick={() => void quarter.goTo({ form, row, column })}
          >
            {words.accept.cell(form, row === TOTAL_ROW ? table.total : rowLabel, named(form, column))}:{' '}
            <strong>
              {words.accept.fromTo(
                figureText(from, lang) || words.blank,
                figureText(to, lang) || words.blank,
              )}
            </strong>
          </button>
        )}
      </PagedList>
    </Fold>
  );
}

/** What the person has to know of the source's totals. */
export function EffectNotes({ effect }: { effect: PasteEffect }) {
  const styles = useStyles();
  const words = useWords(panePasteWords).accept;
  const count = useCount();
  const named = useNamedColumn();
  const notes = [
    ...effect.wrongTotals.map(({ form, column, stated, sum }) =>
      words.wrongTotal(form, named(form, column), count(stated), count(sum)),
    ),
    ...effect.partial.map((form) => words.partial(form)),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.plainList}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function useNamedColumn(): (form: string, column: string) => string {
  const lang = useLang();
  const forms = useQuarterStore(({ open }) => open?.frame.forms) ?? [];
  return (form, column) => namedColumn(forms, form, column, lang);
}
