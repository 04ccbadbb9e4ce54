import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { paneWords } from '../shell/words';
import { ScreenHeading } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { usePane, usePaneState, useWords } from '../shell/use-pane';

/** What the pane is for, and the way in. */
export function SignInScreen() {
  const styles = useStyles();
  const words = useWords(paneWords);
  const { phase, choices } = usePaneState((state) => state.session);
  const { session } = usePane();
  const [person, setPerson] = useState(choices[0]?.person);
  const busy = phase === 'signing-in';
  return (
    <form
      className={styles.screen}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void session.signIn(person);
      }}
    >
      <ScreenHeading>{words.signIn.title}</ScreenHeading>
      <p className={styles.text}>{words.tagline}</p>
      {choices.length === 0 ? (
        <p className={styles.text}>{words.signIn.lead}</p>
      ) : (
        <>
          <p className={styles.small}>{words.signIn.localNote}</p>
          <Field label={words.signIn.choosePerson}>
            <Select value={person} onChange={(_, { value }) => setPerson(value)}>
              {choices.map((choice) => (
                <option key={choice.person} value={choice.person}>
                  {choice.name}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? words.signIn.working : words.signIn.button}
        </Button>
      </div>
    </form>
  );
}
