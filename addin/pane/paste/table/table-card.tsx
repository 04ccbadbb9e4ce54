import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { vietnamDay } from '../../../../shared/period/date';
import { dayText } from '../../../../shared/period/period-text';
import { formatCount } from '../../../../shared/language/number';
import { panePasteMappingWords } from './words';
import { tableQuestions } from '../questions/open-questions';
import type { PasteReading, PasteTable } from '../state';
import { FOCUS_STOP } from '../../parts/focus';
import { useStyles } from '../../parts/styles';
import { Columns } from './columns';
import { areaText, formTitle } from '../describe';
import { Questions } from '../questions/questions';
import { Repairs } from './repairs';
import { ResultTable, type ResultProps } from './result-table';
import { Rows } from './rows';
import { SourcePreview } from '../source/source-preview';
import { useLang, useWords } from '../../common/hooks';
import { usePaste } from '../hooks';

interface Props {
  reading: PasteReading;
  table: PasteTable;
}

/** One table of the source: how it is taken, what is asked, what was repaired, what comes of it. */
export function TableCard({ reading, table, below, held }: ResultProps) {
  const styles = useStyles();
  const words = useWords(panePasteMappingWords).table;
  const lang = useLang();
  const paste = usePaste();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { now, included } = table;
  // Its buttons are gone with it.
  const withoutMemory = (forget: boolean) =>
    void paste.withoutMemory(table.first.signature, forget).then(() => heading.current?.focus());
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} ref={heading} {...FOCUS_STOP} className={styles.subheading}>
        {formTitle(reading, now.form, lang)}
      </h3>
      <p className={styles.small}>
        {areaText(reading, now.grid, now.area, lang)}
        {now.orientation === 'columns' && `. ${words.transposed}`}
        {now.orientation === 'list' && `. ${words.list}`}
      </p>
      <Checkbox
        label={words.take}
        checked={included}
        onChange={(_, { checked }) => void paste.include(table.id, checked === true)}
      />
      {included ? (
        <>
          {now.remembered && <Memory reading={reading} table={table} onLeave={withoutMemory} />}
          <SourcePreview reading={reading} table={table} />
          {table.byHand && <HeadingRows table={table} />}
          {now.formulas > 0 && (
            <p className={styles.small}>{words.formulas(formatCount(now.formulas, lang))}</p>
          )}
          <Questions reading={reading} table={table} questions={tableQuestions(reading, table)} />
          <div>
            <Columns reading={reading} table={table} />
            <Rows reading={reading} table={table} />
            <Repairs reading={reading} table={table} />
            <ResultTable reading={reading} table={table} below={below} held={held} />
          </div>
        </>
      ) : (
        <p className={styles.text}>{words.left}</p>
      )}
    </section>
  );
}

/** That a layout accepted before is used, and how not to use it. */
function Memory({ reading, table, onLeave }: Props & { onLeave: (forget: boolean) => void }) {
  const styles = useStyles();
  const words = useWords(panePasteMappingWords).table;
  const lang = useLang();
  const { signature } = table.first;
  const at = reading.known.find(({ mapping }) => mapping.signature === signature)?.at;
  const day = at === undefined ? '' : dayText(vietnamDay(at), lang);
  return (
    <div className={styles.section}>
      <p className={styles.text}>✓ {words.remembered(day)}</p>
      <div className={styles.row}>
        <Button size="small" onClick={() => onLeave(false)}>
          {words.fresh}
        </Button>
        <Button size="small" onClick={() => onLeave(true)}>
          {words.forget}
        </Button>
      </div>
    </div>
  );
}

/** Of a table mapped by hand the person says where its heading ends. */
function HeadingRows({ table: { now, first } }: { table: PasteTable }) {
  const words = useWords(panePasteMappingWords).table;
  const paste = usePaste();
  return (
    <Field label={words.headingRows}>
      <Input
        type="number"
        size="small"
        min={0}
        max={20}
        value={String(first.headingRows)}
        onChange={(_, { value }) => {
          const rows = Number(value);
          if (value !== '' && Number.isInteger(rows) && rows >= 0 && rows <= 20)
            void paste.mapByHand(now.grid, now.form, rows);
        }}
      />
    </Field>
  );
}
