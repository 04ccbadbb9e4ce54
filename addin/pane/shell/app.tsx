import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { countStandings } from '../../../shared/judgement/standing';
import { paneWords } from './words';
import { CellPanel } from '../cell/cell-panel';
import type { PaneScreen } from '../common/screens';
import { readThemeChoice, useAppearance, type ThemeChoice } from './theme';
import type { Preferences } from '../../storage/preferences';
import { badCellsOf } from '../check/bad-cells/bad-cells';
import { tellingIn } from '../check/telling';
import { screensOf } from '../sign-in/roles';
import { Announcer } from './announcer';
import { Banners } from './banners';
import { ErrorBoundary } from './error-boundary';
import { keepTabPlace } from '../parts/focus';
import { Header } from './header';
import { NoticeBar } from './notice-bar';
import { tabId, Tabs } from '../parts/tabs';
import { TaskBar } from './task-bar';
import { SignInScreen } from '../sign-in/sign-in-screen';
import { useLang, usePane, usePaneStore, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import { useTextErrors } from '../report/texts/hooks';
import { useSendStore } from '../send/hooks';
import { useSessionStore } from '../sign-in/hooks';

/**
 * Loads the screens before one is asked for; when they cannot be had now, they are asked for again when one is shown.
 * They are one script: many small ones cost a slow line a wait each.
 */
export const loadScreens = () => import('./screens');

const Screen = lazy(loadScreens);

const PANEL = 'khop-screen';

const useShell = makeStyles({
  shell: {
    minHeight: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    // A long name in a list must not make the pane wider than it is.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select': { minWidth: 0 },
    '& .fui-Select__select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
  bars: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '4px 8px 0' },
  body: { flexGrow: 1, display: 'flex', flexDirection: 'column', minWidth: 0 },
  panel: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  preferences: Preferences;
  /** Goes to the next finding or the one before; false where there is none to go to. */
  onStep: (by: 1 | -1) => boolean;
}

/** The whole pane. */
export function App({ preferences, onStep }: Props) {
  const { shell } = useShell();
  const [choice, setChoice] = useState(() => readThemeChoice(preferences.read('theme')));
  const { theme, scheme } = useAppearance(choice);
  const lang = useLang();
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.style.colorScheme = scheme;
  }, [lang, scheme]);
  useEffect(() => keepTabPlace(document), []);
  useFindingKeys(onStep);
  const choose = (chosen: ThemeChoice) => {
    preferences.write('theme', chosen);
    setChoice(chosen);
  };
  return (
    <FluentProvider theme={theme} className={shell}>
      <ErrorBoundary lang={lang}>
        <Header theme={choice} onTheme={choose} />
        <Body />
        <Announcer />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Body() {
  const { body, bars, panel } = useShell();
  const words = useWords(paneWords);
  const phase = useSessionStore((state) => state.phase);
  const me = useSessionStore((state) => state.me);
  const screen = usePaneStore((state) => state.screen);
  if (me === null) {
    return (
      <main className={body}>
        <div className={bars}>
          <NoticeBar />
        </div>
        {phase === 'starting' ? <Spinner label={words.loading} /> : <SignInScreen />}
      </main>
    );
  }
  const screens = screensOf(me);
  return (
    <>
      <Navigation screens={screens} />
      <main className={body}>
        <div className={bars}>
          <Banners />
          <NoticeBar />
        </div>
        <div
          className={panel}
          {...(screens.length < 2 ? {} : { role: 'tabpanel', id: PANEL, 'aria-labelledby': tabId(screen) })}
        >
          <Suspense fallback={<Spinner label={words.loading} />}>
            <Screen key={screen} name={screen} />
          </Suspense>
        </div>
        {screen !== 'overview' && <CellPanel />}
        <TaskBar />
      </main>
    </>
  );
}

function Navigation({ screens }: { screens: readonly PaneScreen[] }) {
  const words = useWords(paneWords);
  const screen = usePaneStore((state) => state.screen);
  const quarter = useQuarterStore((state) => state.open);
  const waiting = useSendStore((state) => state.sends.length);
  const textErrors = useTextErrors();
  const { show } = usePane();
  const counts = quarter && countStandings(quarter.judgement.findings, tellingIn(quarter));
  const badges: Partial<Record<PaneScreen, number>> = {
    check: quarter && counts ? badCellsOf(quarter).length + counts.error + counts.query + textErrors : 0,
    send: waiting,
  };
  // The one screen of whoever only supervises needs no way to it.
  if (screens.length < 2) return null;
  return (
    <nav aria-label={words.navigation}>
      <Tabs
        label={words.navigation}
        tabs={screens.map((name) => ({
          name,
          text: words.screens[name],
          badge: badges[name],
        }))}
        chosen={screen}
        onChoose={show}
        panel={PANEL}
      />
    </nav>
  );
}

/**
 * F8 and Shift+F8 go from finding to finding on every screen, as they do between misspelt words; on the overview through
 * those of the submission that is open there.
 */
function useFindingKeys(onStep: (by: 1 | -1) => boolean): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'F8' && onStep(event.shiftKey ? -1 : 1)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [onStep]);
}
