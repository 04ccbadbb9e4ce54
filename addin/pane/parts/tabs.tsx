import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { useCount } from '../common/hooks';
import { keyTarget } from './arrow-keys';
import { fittingTabs } from './fitting-tabs';
import { FOCUS_STOP } from './focus';
import { TabsMenu } from './tabs-menu';

const useTabs = makeStyles({
  line: {
    position: 'relative',
    // The menu lies over what sticks to the pane's edges.
    zIndex: 2,
    display: 'flex',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { display: 'flex', minWidth: 0, overflowX: 'hidden' },
  /** Not seen, reached or read, but as wide as it would be. */
  away: { position: 'absolute', visibility: 'hidden' },
  tab: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    padding: '0 7px',
    minHeight: '36px',
    border: 'none',
    borderBottom: '3px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    // Transparent borders are drawn there.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    // Alone it may still be wider than the line.
    flexShrink: 1,
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface Props<Name extends string> {
  label: string;
  /** `badge`: how much waits there; none and 0 are not shown. */
  tabs: readonly { name: Name; text: string; badge?: number | undefined }[];
  chosen: Name;
  onChoose: (name: Name) => void;
  /** Id of the panel that the tabs belong to. */
  panel: string;
}

/**
 * Tabs after the ARIA pattern with manual choice: arrows move, Enter or Space chooses; one stop for the Tab key. They
 * stay on one line whatever badges come: a menu behind them holds those that have no room, never the chosen one.
 */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, panel }: Props<Name>) {
  const styles = useTabs();
  const count = useCount();
  const at = tabs.findIndex(({ name }) => name === chosen);
  const [menu, setMenu] = useState(false);
  const { line, more, fitting } = useFitting(at, menu);
  const fromMenu = useRef(false);
  useLayoutEffect(() => {
    if (fromMenu.current) document.getElementById(tabId(chosen))?.focus();
    fromMenu.current = false;
  }, [chosen]);
  const named = tabs.map(({ name, text, badge }, index) => ({
    name,
    text: badge ? `${text} (${count(badge)})` : text,
    fits: index < fitting || index === at,
  }));
  const shown = named.filter(({ fits }) => fits);
  return (
    <div ref={line} className={styles.line}>
      <div role="tablist" aria-label={label} className={styles.list}>
        {named.map(({ name, text, fits }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabId(name)}
            aria-selected={name === chosen}
            aria-controls={panel}
            tabIndex={name === chosen ? 0 : -1}
            className={mergeClasses(styles.tab, name === chosen && styles.chosen, !fits && styles.away)}
            onClick={() => onChoose(name)}
            onFocus={FOCUS_STOP.onFocus}
            onBlur={({ currentTarget }) => {
              currentTarget.tabIndex = name === chosen ? 0 : -1;
            }}
            onKeyDown={(event) => {
              const here = shown.findIndex((tab) => tab.name === name);
              const next = keyTarget(event.key, ['ArrowLeft', 'ArrowRight'], here, shown.length);
              if (next === undefined) return;
              event.preventDefault();
              document.getElementById(tabId(shown[next]?.name ?? name))?.focus();
            }}
          >
            {text}
          </button>
        ))}
      </div>
      <TabsMenu
        items={named.filter(({ fits }) => !fits)}
        open={menu}
        onOpen={setMenu}
        onChoose={(name) => {
          fromMenu.current = true;
          onChoose(name);
        }}
        className={styles.tab}
        button={more}
        away={styles.away}
      />
    </div>
  );
}

/**
 * How many leading tabs the line has room for beside the one `at`; measured whenever they or the line change, but not
 * while it is `held`: who is choosing from the menu finds there what was there.
 */
function useFitting(at: number, held: boolean) {
  const line = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const [fitting, setFitting] = useState(Infinity);
  const width = (element: Element | null) => element?.getBoundingClientRect().width ?? 0;
  // The chosen one may have given way already.
  const whole = (tab: Element) => Math.max(width(tab), tab.scrollWidth);
  const measure = () => {
    if (held) return;
    const tabs = [...(line.current?.querySelectorAll('[role="tab"]') ?? [])];
    setFitting(fittingTabs(tabs.map(whole), at, width(line.current), width(more.current)));
  };
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure);
    if (line.current) observer.observe(line.current);
    return () => observer.disconnect();
  });
  return { line, more, fitting };
}

export function tabId(name: string): string {
  return `khop-tab-${name}`;
}
