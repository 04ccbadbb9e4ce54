import { Select } from '@fluentui/react-components';
import { figureColumns } from '../../../../shared/forms/document';
import {
  LABEL_USE,
  NO_USE,
  ORDINAL_USE,
  TOGETHER_USE,
  usesOf,
} from '../../../../shared/intake/decisions/decision';
import { formatCount } from '../../../../shared/language/number';
import { intakeWords } from '../../../../shared/intake/words';
import { panePasteMappingWords } from './words';
import type { PasteReading, PasteTable } from '../state';
import { useStyles } from '../../parts/styles';
import { columnSamples, formColumn, formOf, sourceName, useText } from '../describe';
import { Fold } from '../../parts/fold';
import { usePasteStyles } from '../styles';
import { useLang, useWords } from '../../common/hooks';
import { usePaste } from '../hooks';

/** Below it nothing is taken without asking. */
const LIKELY = 0.7;
const SURE = 0.95;

/** Each column of the source with the column of the form that it gives, why, and the way to change it. */
export function Columns({ reading, table }: { reading: PasteReading; table: PasteTable }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const words = useWords(panePasteMappingWords).columns;
  const lang = useLang();
  const uses = [...usesOf(table.now)];
  const form = formOf(reading, table.first.form);
  const used = uses.filter(([, use]) => use !== NO_USE);
  const held = table.now.columns.flatMap(({ holds, reason }) => (reason === 'open' ? [] : (holds ?? [])));
  const taken = new Set([...uses.map(([, use]) => use), ...held]);
  const counts = form === undefined ? [] : figureColumns(form).filter(({ kind }) => kind === 'count');
  const lacking = counts.filter(({ key }) => !taken.has(key)).map(({ key }) => `(${key})`);
  return (
    <Fold
      title={words.title(formatCount(used.length, lang), formatCount(uses.length, lang))}
      open={table.byHand}
    >
      {lacking.length > 0 && <p className={styles.small}>{words.lacking(lacking.join(', '))}</p>}
      <ul className={styles.list}>
        {uses.map(([source]) => (
          <li key={source} className={own.item}>
            <Column reading={reading} table={table} source={source} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** What begins the value of an option that adds a column to others instead of taking their place. */
const ADD = '+';

function Column({ reading, table, source }: { reading: PasteReading; table: PasteTable; source: number }) {
  const styles = useStyles();
  const words = useWords(panePasteMappingWords).columns;
  const lang = useLang();
  const paste = usePaste();
  const uses = usesOf(table.now);
  const use = uses.get(source) ?? NO_USE;
  const form = formOf(reading, table.first.form);
  const first = table.first.columns.find(({ sources }) => sources.includes(source));
  const heading = headingOf(table, source) || words.noHeading;
  const name =
    table.first.orientation === 'rows'
      ? words.column(sourceName(reading, table, source), heading)
      : words.line(sourceName(reading, table, source), heading);
  const figures = form === undefined ? [] : figureColumns(form);
  const others = new Set([...uses].filter(([other]) => other !== source).map(([, key]) => key));
  const list = table.first.orientation === 'list';
  const choose = (value: string) => {
    const add = value.startsWith(ADD);
    void paste.useColumn(table.id, source, add ? value.slice(ADD.length) : value, add);
  };
  return (
    <>
      <span className={styles.text}>{name}</span>
      <Why reading={reading} table={table} source={source} />
      <Select
        size="small"
        aria-label={words.use(name)}
        value={others.has(use) && isKey(use) ? ADD + use : use}
        onChange={(_, { value }) => choose(value)}
      >
        <option value={NO_USE}>{words.none}</option>
        <optgroup label={words.isColumn}>
          {figures.map(({ key }) => (
            <option key={key} value={key}>
              {formColumn(form, key, lang)}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.addTo}>
          {figures
            .filter(({ key }) => others.has(key))
            .map(({ key }) => (
              <option key={key} value={ADD + key}>
                {words.addOption(formColumn(form, key, lang))}
              </option>
            ))}
        </optgroup>
        {(!list || first?.holds !== undefined) && (
          <optgroup label={words.role}>
            {!list && <option value={LABEL_USE}>{words.label}</option>}
            {!list && <option value={ORDINAL_USE}>{words.ordinal}</option>}
            {first?.holds !== undefined && (
              <option value={TOGETHER_USE}>{words.together(useText(TOGETHER_USE, first.holds, lang))}</option>
            )}
          </optgroup>
        )}
      </Select>
    </>
  );
}

function isKey(use: string): boolean {
  return use !== NO_USE && use !== LABEL_USE && use !== ORDINAL_USE && use !== TOGETHER_USE;
}

/** A column's own heading; of several that are added up each has a part of the joined one. */
function headingOf({ first, now }: PasteTable, source: number): string {
  const match = [...now.columns, ...first.columns].find(
    ({ sources, heading }) => sources.includes(source) && heading !== '',
  );
  if (match === undefined) return '';
  const parts = match.heading.split(' + ');
  return parts.length === match.sources.length
    ? (parts[match.sources.indexOf(source)] ?? match.heading)
    : match.heading;
}

/** The first figures, why the column is taken so, and how sure that is. */
function Why({ reading, table, source }: { reading: PasteReading; table: PasteTable; source: number }) {
  const styles = useStyles();
  const words = useWords(panePasteMappingWords).columns;
  const reasons = useWords(intakeWords).columnReason;
  const match = table.now.columns.find(({ sources }) => sources.includes(source));
  const samples = columnSamples(reading, table, source);
  const asked = match?.key !== null && match !== undefined;
  const sure =
    match === undefined || !asked
      ? null
      : match.confidence >= SURE
        ? words.sure
        : match.confidence >= LIKELY
          ? words.likely
          : words.unsure;
  const others = (match?.key === null ? [] : (match?.sources ?? [])).filter((other) => other !== source);
  const parts = [
    samples === '' ? null : words.samples(samples),
    match === undefined ? null : reasons[match.reason],
    others.length === 0
      ? null
      : words.addedUp(others.map((other) => sourceName(reading, table, other)).join(', ')),
    sure,
  ];
  return <span className={styles.small}>{parts.filter((part) => part !== null).join(' · ')}</span>;
}
