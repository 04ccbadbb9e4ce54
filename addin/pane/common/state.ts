import type { Lang } from '../../../shared/language/language';
import type { PaneScreen } from './screens';
import type { ReadStore } from './store';

/** A message that stays until it is closed or something newer takes its place. */
export interface Notice {
  intent: 'success' | 'info' | 'warning' | 'error';
  title?: string;
  text: string;
  requestId?: string;
  /** What it lasts as long as: no line, or an Excel that does not answer. */
  cause?: 'line' | 'excel';
}

/** Something that takes its time. */
export interface Task {
  text: string;
  done?: number;
  total?: number;
  cancel?: () => void;
}

/** What belongs to the pane itself and to no feature. */
export interface PaneState {
  lang: Lang;
  /** Today in Việt Nam, as the pane was opened. */
  today: string;
  screen: PaneScreen;
  online: boolean;
  /** False where the browser keeps nothing on this machine. */
  lasting: boolean;
  task: Task | null;
  notice: Notice | null;
}

/** What the person does with the pane itself. */
export interface PaneActions {
  store: ReadStore<PaneState>;
  show(screen: PaneScreen): void;
  speak(lang: Lang): void;
  /** Closes the message. */
  dismiss(): void;
}
