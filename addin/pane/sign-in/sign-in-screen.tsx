import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import { paneSignInWords } from './words';
import { ScreenHeading } from '../parts/screen-heading';
import { ButtonLine } from '../parts/button-line';
import { Choose } from '../parts/choose';
import { useStyles } from '../parts/styles';
import { useWords } from '../common/hooks';
import { useSession, useSessionStore } from './hooks';

/** What the pane is for, and the way in. */
export function SignInScreen() {
  const styles = useStyles();
  const words = useWords(paneSignInWords);
  const { phase, choices } = useSessionStore((state) => state);
  const session = useSession();
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
      <ScreenHeading>{words.title}</ScreenHeading>
      <p className={styles.text}>{words.tagline}</p>
      {choices.length === 0 ? (
        <p className={styles.text}>{words.lead}</p>
      ) : (
        <>
          <p className={styles.small}>{words.localNote}</p>
          <Field label={words.choosePerson}>
            <Choose
              value={person}
              options={choices.map((choice) => [choice.person, choice.name])}
              onChoose={setPerson}
            />
          </Field>
        </>
      )}
      <ButtonLine type="submit" appearance="primary" disabledFocusable={busy}>
        {busy ? words.working : words.button}
      </ButtonLine>
    </form>
  );
}
