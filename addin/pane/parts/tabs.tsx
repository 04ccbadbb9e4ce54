import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useCount } from '../common/hooks';

const useTabs = makeStyles({
  list: {
    display: 'flex',
    // One line whatever badges come: what has no room is scrolled to, by the arrow keys too.
    overflowX: 'auto',
    scrollbarWidth: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexShrink: 0,
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

/** Where the arrow keys go from the tab at `index`; undefined for other keys. */
function target(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Tabs after the ARIA pattern with manual choice: arrows move, Enter or Space chooses; one stop for the Tab key. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, panel }: Props<Name>) {
  const styles = useTabs();
  const count = useCount();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = list.current?.querySelector('[aria-selected="true"]');
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list}>
      {tabs.map(({ name, text, badge }, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={name === chosen}
          aria-controls={panel}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={() => onChoose(name)}
          onKeyDown={(event) => {
            const next = target(event.key, index, tabs.length);
            if (next === undefined) return;
            event.preventDefault();
            list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
          }}
        >
          {text}
          {badge ? ` (${count(badge)})` : ''}
        </button>
      ))}
    </div>
  );
}

export function tabId(name: string): string {
  return `khop-tab-${name}`;
}
