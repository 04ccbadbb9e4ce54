import { Checkbox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Fold } from '../parts/fold';
import { useStyles } from '../parts/styles';
import { useWords } from '../common/hooks';
import type { LeftOut, ReportContents, ReportPart } from './contents';
import { paneReportWords } from './words';

/** What can be chosen of one part; `id` as the API names it. */
export interface ContentsPart {
  part: ReportPart;
  title: string;
  options: readonly { id: string; text: string }[];
}

interface Props {
  contents: ReportContents;
  parts: readonly ContentsPart[];
}

/** What the report contains: everything, until something is left out. */
export function ContentsChoice({ contents, parts }: Props) {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const [leftOut, setLeftOut] = useState<LeftOut | null>(null);
  useEffect(() => {
    void contents.read().then(setLeftOut);
  }, [contents]);
  if (leftOut === null) return null;
  const leave = (part: ReportPart, ids: readonly string[]) => {
    const next = { ...leftOut, [part]: ids };
    setLeftOut(next);
    void contents.write(next);
  };
  return (
    <Fold title={words.contents}>
      <p className={styles.small}>{words.contentsLead}</p>
      {parts.map((one) => (
        <PartChoice
          key={one.title}
          {...one}
          leftOut={leftOut[one.part] ?? []}
          onLeave={(ids) => leave(one.part, ids)}
        />
      ))}
    </Fold>
  );
}

interface PartProps extends ContentsPart {
  leftOut: readonly string[];
  onLeave: (ids: readonly string[]) => void;
}

function PartChoice({ part, title, options, leftOut, onLeave }: PartProps) {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const kept = options.filter(({ id }) => !leftOut.includes(id));
  const ids = options.map(({ id }) => id);
  // Options of other lists of the same part, such as units of another group, stay as they are.
  const others = leftOut.filter((id) => !ids.includes(id));
  const set = (id: string, isKept: boolean) =>
    onLeave([...others, ...ids.filter((one) => (one === id ? !isKept : leftOut.includes(one)))]);
  const isLast = (id: string) => part === 'sections' && kept.length === 1 && kept[0]?.id === id;
  return (
    <fieldset className={styles.plainList}>
      <legend className={styles.text}>{title}</legend>
      {part !== 'sections' && (
        <Checkbox
          label={words.all}
          checked={kept.length === ids.length || (kept.length === 0 ? false : 'mixed')}
          onChange={() => onLeave(kept.length === ids.length ? [...others, ...ids] : others)}
        />
      )}
      {options.map(({ id, text }) => (
        <div key={id}>
          <Checkbox
            label={text}
            checked={!leftOut.includes(id)}
            disabled={isLast(id)}
            onChange={(_, { checked }) => set(id, checked === true)}
          />
        </div>
      ))}
    </fieldset>
  );
}
