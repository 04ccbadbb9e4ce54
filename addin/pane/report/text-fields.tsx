import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { pick } from '../../../shared/language/language';
import { PLACEMENTS, placementKey, placementOf } from '../../../shared/report/asked/asked';
import { issueKey, textKeys, type TextKey } from '../../../shared/report/outline';
import { useLang, useWords } from '../common/hooks';
import { Choose } from '../parts/choose';
import { Fold } from '../parts/fold';
import { useStyles } from '../parts/styles';
import { useQuarterStore } from '../quarter/hooks';
import { BeforeText } from './before-text';
import { useReport } from './hooks';
import { paneReportWords } from './words';

/** What the API takes for one text. */
const LONGEST = 20_000;

/** Particulars that are of one report only: those of the quarter before are no suggestion. */
const OF_ONE_REPORT = [issueKey('number'), issueKey('date')];

interface Props {
  kind: TextKey['kind'];
  title: string;
  lead: string;
  /** They were asked for. */
  led?: boolean;
  /** What stands before the fields. */
  children?: ReactNode;
}

/** The sections' texts, or the particulars of issue; kept as they are typed. */
export function TextFields({ kind, title, lead, led = false, children }: Props) {
  const styles = useStyles();
  return (
    <Fold title={title} led={led}>
      <p className={styles.small}>{lead}</p>
      {children}
      {textKeys()
        .filter((text) => text.kind === kind)
        .map((text) => (
          <TextField key={text.key} text={text} />
        ))}
    </Fold>
  );
}

/** One text, with what was written in the quarter before while it is blank. */
export function TextField({ text: { key, label, kind, multiline } }: { text: TextKey }) {
  const lang = useLang();
  const value = useQuarterStore((state) => state.open?.draft.content.texts[key] ?? '');
  const { write } = useReport();
  const name = kind === 'section' ? `${key} ${pick(label, lang)}` : pick(label, lang);
  return (
    <>
      <Field label={name}>
        {multiline ? (
          <Textarea
            value={value}
            maxLength={LONGEST}
            resize="vertical"
            onChange={(_, { value: typed }) => write(key, typed)}
          />
        ) : (
          <Input value={value} maxLength={LONGEST} onChange={(_, { value: typed }) => write(key, typed)} />
        )}
      </Field>
      {!OF_ONE_REPORT.includes(key) && <BeforeText textKey={key} value={value} />}
      {kind === 'section' && value !== '' && <PlacementField section={key} />}
    </>
  );
}

/** Where a section's own text stands to its sentences with figures. */
function PlacementField({ section }: { section: string }) {
  const words = useWords(paneReportWords);
  const texts = useQuarterStore((state) => state.open?.draft.content.texts);
  const { write } = useReport();
  return (
    <Field label={words.placement(section)}>
      <Choose
        value={placementOf(texts ?? {}, section)}
        options={PLACEMENTS.map((placement) => [placement, words.placements[placement]] as const)}
        onChoose={(placement) => write(placementKey(section), placement)}
      />
    </Field>
  );
}
