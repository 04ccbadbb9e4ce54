/**
 * office.js takes the Tab key from the page and goes on from the focused element's place among the Tab stops; where
 * the focus is on none of them, it leaves the pane. What takes the focus only to begin there, such as a heading, is
 * therefore a Tab stop for as long as it has it.
 */
export const FOCUS_STOP = {
  tabIndex: -1,
  onFocus: ({ currentTarget }: React.FocusEvent<HTMLElement>) => {
    currentTarget.tabIndex = 0;
  },
  onBlur: ({ currentTarget }: React.FocusEvent<HTMLElement>) => {
    currentTarget.tabIndex = -1;
  },
};

const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/** What Tab may go through, in its order; some of it may be folded away. */
function tabStops(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(STOPS)].filter((element) => element.tabIndex >= 0);
}

/** The first of them that takes the focus. */
function focusFirst(page: Document, stops: readonly HTMLElement[]): boolean {
  return stops.some((stop) => {
    stop.focus();
    return page.activeElement === stop;
  });
}

/** What had the focus last, to know whether it is gone. */
let last: Element | null = null;

/** Whether the keyboard is in the pane and on nothing, because what had the focus is gone. */
export function isFocusLost(page: Document): boolean {
  return page.hasFocus() && page.activeElement === page.body && last !== null && !last.isConnected;
}

/**
 * Goes on with Tab from where a button was that is gone with what it did, instead of leaving the pane. Gives a
 * function that ends it.
 */
export function keepTabPlace(page: Document): () => void {
  let before: HTMLElement[] = [];
  const focused = ({ target }: FocusEvent) => {
    last = target as Element;
    const stops = tabStops(page);
    const place = stops.indexOf(target as HTMLElement);
    before = place < 0 ? before : stops.slice(0, place);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || page.activeElement !== page.body) return;
    const stops = tabStops(page);
    const place = stops.findLastIndex((stop) => before.includes(stop));
    const ahead = event.shiftKey ? stops.slice(0, place + 1).reverse() : stops.slice(place + 1);
    if (!focusFirst(page, ahead)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('focusin', focused);
  page.addEventListener('keydown', pressed, { capture: true });
  return () => {
    page.removeEventListener('focusin', focused);
    page.removeEventListener('keydown', pressed, { capture: true });
  };
}
