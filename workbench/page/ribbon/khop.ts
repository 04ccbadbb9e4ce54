import { h, setText } from '../dom';
import type { RibbonControls, Say } from './controls';

/** Screens of the pane, by the addresses that manifest.xml gives its buttons. */
export type Screen = '' | 'quarter' | 'check' | 'send' | 'report' | 'overview';

const KHOP_BUTTONS: readonly (readonly { screen: Screen; image: string; say: Say }[])[] = [
  [
    { screen: '', image: 'khop', say: (words) => words.khopOpen },
    { screen: 'quarter', image: 'quarter', say: (words) => words.khopQuarter },
    { screen: 'check', image: 'check', say: (words) => words.khopCheck },
    { screen: 'send', image: 'send', say: (words) => words.khopSend },
  ],
  [
    { screen: 'report', image: 'report', say: (words) => words.khopReport },
    { screen: 'overview', image: 'overview', say: (words) => words.khopOverview },
  ],
];

/** The commands of the tab Khớp: the buttons of manifest.xml. */
export function khopPanel(controls: RibbonControls, openPane: (screen: Screen) => void): HTMLElement {
  const names: Say[] = [(words) => words.groupQuarter, (words) => words.groupResults];
  const groups = KHOP_BUTTONS.map((buttons, index) =>
    controls.group(
      names[index] ?? ((words) => words.tabKhop),
      ...buttons.map(({ screen, image, say }) => {
        const text = h('span');
        const picture = h('img', { src: `/addin/assets/${image}.svg`, alt: '', width: '20', height: '20' });
        const button = h(
          'button',
          { type: 'button', class: 'labelled', 'data-screen': screen },
          picture,
          text,
        );
        controls.say((words) => {
          setText(text, say(words));
        });
        button.addEventListener('click', () => {
          openPane(screen);
        });
        return button;
      }),
    ),
  );
  return h('div', { class: 'panel khop' }, ...groups);
}
