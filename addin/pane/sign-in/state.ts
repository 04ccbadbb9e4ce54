import type * as z from 'zod';
import type { meResponse } from '../../../shared/contract/schemas';
import type { Choice } from '../../api/sign-in';

export type Me = z.infer<typeof meResponse>;

export interface SessionState {
  phase: 'starting' | 'signed-out' | 'signing-in' | 'signed-in';
  choices: readonly Choice[];
  me: Me | null;
  /** The server wants a new sign-in before anything more goes out. */
  expired: boolean;
  /** Nobody could sign in, the line being down; work goes on with what this machine keeps. */
  offline: boolean;
}

export const NOBODY: SessionState = {
  phase: 'starting',
  choices: [],
  me: null,
  expired: false,
  offline: false,
};
