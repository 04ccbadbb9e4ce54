import { Button, Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { useState } from 'react';
import { periodName } from '../../../shared/period/period-text';
import { paneSignInWords } from '../sign-in/words';
import { paneWords } from './words';
import { readLang } from '../../../shared/language/language';
import { THEME_CHOICES, readThemeChoice, type ThemeChoice } from './theme';
import { Choose } from '../parts/choose';
import { useStyles } from '../parts/styles';
import { useLang, usePane, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import { useSession, useSessionStore } from '../sign-in/hooks';

const useHeader = makeStyles({
  header: {
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorBrandForeground1,
  },
  names: { minWidth: 0 },
  settings: { padding: '10px 0 4px' },
});

interface Props {
  theme: ThemeChoice;
  onTheme: (theme: ThemeChoice) => void;
}

/** Product, open quarter, and behind the button language, colours and account. */
export function Header({ theme, onTheme }: Props) {
  const styles = useStyles();
  const { header, line, title, names, settings } = useHeader();
  const words = useWords(paneWords);
  const signIn = useWords(paneSignInWords);
  const lang = useLang();
  const me = useSessionStore((state) => state.me);
  const frame = useQuarterStore((state) => state.open?.frame);
  const { speak } = usePane();
  const session = useSession();
  const [open, setOpen] = useState(false);
  return (
    <header className={header}>
      <div className={line}>
        <div className={names}>
          <h1 className={title}>{words.product}</h1>
          {frame && (
            <p className={styles.small}>
              {frame.unit.name}, {periodName(frame.period, lang)}
            </p>
          )}
        </div>
        <Button
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={words.settings}
          title={words.settings}
          aria-expanded={open}
          aria-controls="khop-settings"
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id="khop-settings" hidden={!open}>
        {open && (
          <div className={mergeClasses(styles.section, settings)}>
            <Field label={words.language}>
              <Select value={lang} onChange={(_, { value }) => speak(readLang(value))}>
                <option value="vi" lang="vi">
                  {words.languages.vi}
                </option>
                <option value="en" lang="en">
                  {words.languages.en}
                </option>
              </Select>
            </Field>
            <Field label={words.theme}>
              <Choose
                value={theme}
                options={THEME_CHOICES.map((choice) => [choice, words.themes[choice]])}
                onChoose={(value) => onTheme(readThemeChoice(value))}
              />
            </Field>
            {me && (
              <div className={styles.between}>
                <span className={styles.text}>{signIn.signedInAs(me.name)}</span>
                <Button size="small" onClick={() => void session.signOut()}>
                  {signIn.out}
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
    </header>
  );
}
