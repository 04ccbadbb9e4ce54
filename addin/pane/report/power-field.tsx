import { Field } from '@fluentui/react-components';
import { POWERS, powerLines, type Power } from '../../../shared/report/issuers/issuers';
import { issueKey } from '../../../shared/report/outline';
import { useWords } from '../common/hooks';
import { Choose } from '../parts/choose';
import type { OpenQuarter } from '../quarter/state';
import { useReport } from './hooks';
import { paneReportWords } from './words';

const OTHER = 'other';

/** By what power the report is signed: the lines above the signature follow the kind of unit. */
export function PowerField({ open: { frame, draft } }: { open: OpenQuarter }) {
  const words = useWords(paneReportWords);
  const { write } = useReport();
  const { texts } = draft.content;
  const linesOf = (power: Power) => {
    const { authority, position } = powerLines(frame.unit, power);
    return { authority: authority.join('\n'), position };
  };
  const written = {
    authority: texts[issueKey('authority')] ?? '',
    position: texts[issueKey('position')] ?? '',
  };
  const isWritten = (power: Power) => {
    const { authority, position } = linesOf(power);
    return authority === written.authority && (position === '' || position === written.position);
  };
  const isOpen = written.authority === '' && written.position === '';
  const chosen = isOpen ? 'head' : (POWERS.find(isWritten) ?? OTHER);
  const choose = (power: string) => {
    const known = POWERS.find((one) => one === power);
    if (known === undefined) return;
    const { authority, position } = linesOf(known);
    write(issueKey('authority'), authority);
    write(issueKey('position'), position);
  };
  const options = POWERS.map((power) => {
    const { authority, position } = powerLines(frame.unit, power);
    const lines = [...authority, ...(position === '' ? [] : [position])].join(' / ');
    return [power, words.powers[power](lines)] as const;
  });
  return (
    <Field label={words.power}>
      <Choose
        value={chosen}
        options={chosen === OTHER ? [...options, [OTHER, words.powerOther]] : options}
        onChoose={choose}
      />
    </Field>
  );
}
