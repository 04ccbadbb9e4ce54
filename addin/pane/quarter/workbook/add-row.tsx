import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { pick } from '../../../../shared/language/language';
import { useBusy, useLang, useWords } from '../../common/hooks';
import { ButtonLine } from '../../parts/button-line';
import { Choose } from '../../parts/choose';
import { Fold } from '../../parts/fold';
import { useStyles } from '../../parts/styles';
import { useQuarter, useQuarterStore } from '../hooks';
import { paneQuarterWords } from '../words';

/** Adds a named row to one of the forms that have a row for each field. */
export function AddRow() {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const lang = useLang();
  const all = useQuarterStore(({ open }) => open?.frame.forms) ?? [];
  const forms = all.filter(({ rows }) => rows === 'fields');
  const busy = useBusy();
  const quarter = useQuarter();
  const [chosen, setForm] = useState('');
  const [label, setLabel] = useState('');
  const form = chosen === '' ? (forms[0]?.code ?? '') : chosen;
  const name = label.trim();
  if (forms.length === 0) return null;
  return (
    <Fold title={words.addRow}>
      <form
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          if (busy || name === '') return;
          void quarter.addRow(form, name).then(() => setLabel(''));
        }}
      >
        <p className={styles.small}>{words.addRowLead}</p>
        <Field label={words.addRowForm}>
          <Choose
            value={form}
            options={forms.map(({ code, shortTitle }) => [code, `${code} – ${pick(shortTitle, lang)}`])}
            onChoose={setForm}
          />
        </Field>
        <Field label={words.addRowName}>
          <Input value={label} onChange={(_, { value }) => setLabel(value)} />
        </Field>
        <ButtonLine type="submit" disabledFocusable={busy || name === ''}>
          {words.addRow}
        </ButtonLine>
      </form>
    </Fold>
  );
}
