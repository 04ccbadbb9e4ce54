import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '../common/hooks';
import { paneCommonWords } from '../common/words';
import { keyTarget } from './arrow-keys';
import { FOCUS_STOP } from './focus';

const useMenu = makeStyles({
  menu: {
    position: 'absolute',
    top: '100%',
    right: 0,
    display: 'flex',
    flexDirection: 'column',
    minWidth: '120px',
    maxWidth: '100%',
    maxHeight: '60vh',
    overflowY: 'auto',
    padding: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: { flexShrink: 0, textAlign: 'left' },
});

interface Props<Name extends string> {
  /** The tabs that the line has no room for. */
  items: readonly { name: Name; text: string }[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onChoose: (name: Name) => void;
  /** Look of a tab. */
  className: string;
  /** Takes the button, which is measured while it is not shown, too. */
  button: React.Ref<HTMLButtonElement>;
  away: string;
}

/** The button behind a line of tabs and the menu of those that do not fit, after the ARIA pattern of a menu button. */
export function TabsMenu<Name extends string>({
  items,
  open,
  onOpen,
  onChoose,
  className,
  button,
  away,
}: Props<Name>) {
  const own = useMenu();
  const words = useWords(paneCommonWords);
  const whole = useRef<HTMLDivElement>(null);
  const shown = open && items.length > 0;
  const entries = () => [...(whole.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useEffect(() => {
    if (shown) entries()[0]?.focus();
  }, [shown]);
  const pressed = (event: React.KeyboardEvent) => {
    if (!shown) {
      if (event.key !== 'ArrowDown') return;
      onOpen(true);
    } else if (event.key === 'Escape') {
      // Excel takes it to go to the sheet.
      event.stopPropagation();
      onOpen(false);
      whole.current?.querySelector('button')?.focus();
    } else {
      const all = entries();
      const at = all.findIndex((entry) => entry === document.activeElement);
      const next = keyTarget(event.key, ['ArrowUp', 'ArrowDown'], at, all.length);
      if (next === undefined) return;
      all[next]?.focus();
    }
    event.preventDefault();
  };
  return (
    <div
      ref={whole}
      className={items.length === 0 ? away : ''}
      onKeyDown={pressed}
      // Safari gives no button the focus: the menu would lose it, and close, before it is clicked.
      onMouseDown={(event) => event.preventDefault()}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={shown}
        onClick={() => onOpen(!open)}
      >
        {words.moreTabs} <span aria-hidden>▾</span>
      </button>
      {shown && (
        <div role="menu" aria-label={words.moreTabs} className={own.menu}>
          {items.map(({ name, text }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              {...FOCUS_STOP}
              className={`${className} ${own.item}`}
              onClick={() => {
                onOpen(false);
                onChoose(name);
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
