import { Button, Label, mergeClasses, Switch } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useMemo } from 'react';
import { wordedInput } from '../../../shared/forms/worded-input';
import { countStandings } from '../../../shared/judgement/standing';
import { formatCount } from '../../../shared/language/number';
import { paneCheckWords } from './words';
import { findingKey, groupFindings } from './findings';
import { tellingIn } from './telling';
import { otherErrors } from './bad-cells/bad-cells';
import { BadCells } from './bad-cells/bad-cells-section';
import { ReadProblems } from '../quarter/workbook/read-problems';
import { Screen } from '../parts/screen-heading';
import { Choose } from '../parts/choose';
import { useStyles } from '../parts/styles';
import { FindingGroupList } from './finding-group';
import { useCheck, useCheckStore } from './hooks';
import { useClusters } from '../locate/hooks';
import { ImpliedBlanks } from '../locate/implied-blanks';
import { PinnedCells } from '../locate/pinned-cells';
import { paneLocateWords } from '../locate/words';
import { useCount, useLang, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import { TextFindings } from '../report/texts/text-findings';
import { PlacedErrors } from '../quarter/placed-errors';

/** What the figures say of each other, while they are being typed. */
export default function CheckScreen() {
  const words = useWords(paneCheckWords);
  const quarter = useQuarterStore((state) => state.open);
  if (quarter === null) return <Screen title={words.title} text={words.noForms} />;
  return (
    <Screen title={words.title}>
      <Counts />
      <BadCells />
      <ReadProblems />
      <InputErrors />
      <Findings />
      <TextFindings />
      <PinnedCells />
      <ImpliedBlanks />
      <Marking />
    </Screen>
  );
}

function Counts() {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const lang = useLang();
  const quarter = useQuarterStore((state) => state.open);
  const counts = countStandings(quarter?.judgement.findings ?? [], quarter ? tellingIn(quarter) : []);
  const others = [
    [counts.explained, words.explained],
    [counts.info, words.notes],
    [counts.undecided, words.undecided],
  ] as const;
  return (
    <p className={mergeClasses(styles.text, styles.row)}>
      <strong>{words.errors(formatCount(counts.error, lang))}</strong>
      <strong>{words.queries(formatCount(counts.query, lang))}</strong>
      {others.map(([count, say]) => count > 0 && <span key={say('')}>{say(formatCount(count, lang))}</span>)}
    </p>
  );
}

function Findings() {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const count = useCount();
  const quarter = useQuarterStore((state) => state.open);
  const filter = useCheckStore((state) => state.filter);
  const current = useCheckStore((state) => state.finding);
  const check = useCheck();
  const groups = useMemo(
    () =>
      quarter === null
        ? []
        : groupFindings(quarter.judgement.findings, tellingIn(quarter), quarter.frame.forms, filter, current),
    [quarter, filter, current],
  );
  const list = groups.flatMap((group) => group.findings);
  const position = list.findIndex((finding) => findingKey(finding) === current) + 1;
  const step = (by: 1 | -1, name: string, icon: React.JSX.Element) => (
    <Button
      size="small"
      icon={icon}
      aria-label={name}
      title={name}
      disabledFocusable={list.length === 0}
      onClick={() => void check.step(by)}
    />
  );
  return (
    <>
      <div className={styles.between}>
        <div className={styles.row}>
          <Label htmlFor="khop-filter">{words.filter}</Label>
          <Choose
            id="khop-filter"
            size="small"
            value={filter}
            options={[
              ['open', words.filterOpen],
              ['all', words.filterAll],
            ]}
            onChoose={(value) => check.filter(value === 'all' ? 'all' : 'open')}
          />
        </div>
        <div className={styles.row}>
          {step(-1, words.previous, <ArrowUpRegular />)}
          {position > 0 && <span>{words.position(count(position), count(list.length))}</span>}
          {step(1, words.next, <ArrowDownRegular />)}
        </div>
      </div>
      {groups.length === 0 ? (
        <p className={styles.text}>{filter === 'all' ? words.allAgree : words.nothingOpen}</p>
      ) : (
        groups.map((group) => <FindingGroupList key={group.form.code} group={group} />)
      )}
    </>
  );
}

/** How the sheets show what was found, and the keys; below it, where it takes no room from it. */
function Marking() {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const { mark: suspected } = useWords(paneLocateWords);
  const marks = useCheckStore((state) => state.marks);
  const check = useCheck();
  const clusters = useClusters();
  return (
    <div>
      <Switch label={words.marks} checked={marks} onChange={(_, { checked }) => void check.mark(checked)} />
      {marks && clusters.length > 0 && <p className={styles.small}>{suspected}</p>}
      <p className={styles.small}>{words.keys}</p>
    </div>
  );
}

/** What else cannot be taken: nothing can be saved with it. */
function InputErrors() {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const lang = useLang();
  const open = useQuarterStore((state) => state.open);
  const errors = useMemo(() => (open === null ? [] : otherErrors(open)), [open]);
  if (errors.length === 0) return null;
  return (
    <section className={styles.section} aria-label={words.inputErrors}>
      <h3 className={styles.subheading}>{words.inputErrors}</h3>
      <p className={styles.small}>{words.inputLead}</p>
      <PlacedErrors
        errors={errors.map(({ problem, place }) => ({ detail: wordedInput(problem, lang).detail, place }))}
      />
    </section>
  );
}
