import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { formatCount } from '../../../shared/language/number';
import { useLang, useWords } from '../common/hooks';
import { ButtonLine } from '../parts/button-line';
import { useStyles } from '../parts/styles';
import { paneReportWords } from './words';

interface Props<Row> {
  /** The text that keeps the rows, one a line. */
  value: string;
  read: (value: string) => Row[];
  print: (rows: readonly Row[]) => string;
  empty: Row;
  add: string;
  /** What a row is called, by its number. */
  name: (row: string) => string;
  onWrite: (value: string) => void;
  children: (row: Row, set: (row: Row) => void, number: string) => ReactNode;
}

/** Rows that are kept as the lines of one text; a row that is not filled in yet is kept here only. */
export function RowList<Row>({ value, read, print, empty, add, name, onWrite, children }: Props<Row>) {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const lang = useLang();
  const [typed, setTyped] = useState(() => read(value));
  // Whatever else changed the text, such as what is taken over from the quarter before, is shown.
  const rows = print(typed) === value ? typed : read(value);
  const put = (next: Row[]) => {
    setTyped(next);
    onWrite(print(next));
  };
  return (
    <>
      {rows.map((row, index) => {
        const number = formatCount(index + 1, lang);
        const set = (changed: Row) => put(rows.map((one, at) => (at === index ? changed : one)));
        return (
          // Rows have no identity of their own: the place is what stays while one is typed.
          <div key={index} className={styles.card}>
            {children(row, set, number)}
            <ButtonLine size="small" onClick={() => put(rows.filter((_, at) => at !== index))}>
              {words.remove(name(number))}
            </ButtonLine>
          </div>
        );
      })}
      <div>
        <Button size="small" onClick={() => put([...rows, empty])}>
          {add}
        </Button>
      </div>
    </>
  );
}
