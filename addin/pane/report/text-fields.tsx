import { Field, Input, Textarea } from '@fluentui/react-components';
import { textKeys, type TextKey } from '../../../shared/report/outline';
import { pick } from '../../../shared/language/language';
import { Fold } from '../parts/fold';
import { useStyles } from '../parts/styles';
import { useLang } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import { useReport } from './hooks';

/** What the API takes for one text. */
const LONGEST = 20_000;

interface Props {
  kind: TextKey['kind'];
  title: string;
  lead: string;
}

/** The sections' texts, or the particulars of issue; kept as they are typed. */
export function TextFields({ kind, title, lead }: Props) {
  const styles = useStyles();
  return (
    <Fold title={title}>
      <p className={styles.small}>{lead}</p>
      {textKeys()
        .filter((text) => text.kind === kind)
        .map((text) => (
          <TextField key={text.key} text={text} />
        ))}
    </Fold>
  );
}

function TextField({ text: { key, label, kind, multiline } }: { text: TextKey }) {
  const lang = useLang();
  const value = useQuarterStore((state) => state.open?.draft.content.texts[key] ?? '');
  const { write } = useReport();
  const name = kind === 'section' ? `${key} ${pick(label, lang)}` : pick(label, lang);
  return (
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
  );
}
