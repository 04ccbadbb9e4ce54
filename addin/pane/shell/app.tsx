import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { paneWords } from './words';
import type { PaneScreen } from './screens';
import type { ThemeChoice } from './theme-choice';
import { formatCount } from '../../../shared/language/number';
import type { Preferences } from '../../api/preferences';
import { countFindings } from '../check/findings';
import { screensOf } from './roles';
import { Announcer } from './announcer';
import { Banners } from './banners';
import { ErrorBoundary } from './error-boundary';
import { keepTabPlace } from '../parts/focus';
import { Header } from './header';
import { NoticeBar } from './notice-bar';
import { tabId, Tabs } from '../parts/tabs';
import { TaskBar } from './task-bar';
import { SignInScreen } from '../sign-in/sign-in-screen';
import { readThemeChoice, useAppearance } from './theme';
import { usePane, usePaneState, useWords } from './use-pane';

const LOADERS = {
  quarter: () => import('../quarter/quarter-screen'),
  paste: () => import('../paste/paste-screen'),
  check: () => import('../check/check-screen'),
  indicators: () => import('../indicators/indicators-screen'),
  send: () => import('../send/send-screen'),
  report: () => import('../report/report-screen'),
  overview: () => import('../overview/overview-screen'),
} satisfies Record<PaneScreen, () => Promise<{ default: React.ComponentType }>>;

const SCREENS: Record<PaneScreen, React.ComponentType> = {
  quarter: lazy(LOADERS.quarter),
  paste: lazy(LOADERS.paste),
  check: lazy(LOADERS.check),
  indicators: lazy(LOADERS.indicators),
  send: lazy(LOADERS.send),
  report: lazy(LOADERS.report),
  overview: lazy(LOADERS.overview),
};

const PANEL = 'khop-screen';

/** Loads every screen before it is asked for; one that cannot be had now is asked for again when it is shown. */
export function loadScreens(): void {
  for (const load of Object.values(LOADERS)) load().catch(() => undefined);
}

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

/** The whole pane. */
export function App({ preferences }: { preferences: Preferences }) {
  const { shell } = useShell();
  const [choice, setChoice] = useState(() => readThemeChoice(preferences.read('theme')));
  const { theme, scheme } = useAppearance(choice);
  const lang = usePaneState((state) => state.lang);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.style.colorScheme = scheme;
  }, [lang, scheme]);
  useEffect(() => keepTabPlace(document), []);
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
  const phase = usePaneState((state) => state.session.phase);
  const me = usePaneState((state) => state.session.me);
  const screen = usePaneState((state) => state.screen);
  useFindingKeys();
  const Screen = SCREENS[screen];
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
            <Screen key={screen} />
          </Suspense>
        </div>
        <TaskBar />
      </main>
    </>
  );
}

function Navigation({ screens }: { screens: readonly PaneScreen[] }) {
  const words = useWords(paneWords);
  const lang = usePaneState((state) => state.lang);
  const screen = usePaneState((state) => state.screen);
  const quarter = usePaneState((state) => state.quarter);
  const waiting = usePaneState((state) => state.sends.length);
  const { show } = usePane();
  const counts = quarter && countFindings(quarter.judgement.findings, quarter.draft.content.explanations);
  const badges: Partial<Record<PaneScreen, number>> = {
    check: counts ? counts.error + counts.query : 0,
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
          text: words.screens[name] + (badges[name] ? ` (${formatCount(badges[name], lang)})` : ''),
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
function useFindingKeys(): void {
  const { walk, review, store } = usePane();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { quarter, overview, screen } = store.get();
      if (event.key !== 'F8') return;
      if (screen === 'overview' && overview?.review) {
        event.preventDefault();
        void review.step(event.shiftKey ? -1 : 1);
        return;
      }
      if (quarter === null) return;
      event.preventDefault();
      store.set({ screen: 'check' });
      void walk.step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [walk, review, store]);
}
