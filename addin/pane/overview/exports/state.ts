import type { AnswerOf } from '../../../api/client';
import { NOT_LOADED } from '../loaded';
import type { Loaded } from '../loaded';

export type ExportsAnswer = AnswerOf<'getExports'>;

export interface ExportsState {
  read: Loaded<ExportsAnswer>;
}

export const NO_EXPORTS: ExportsState = { read: NOT_LOADED };
