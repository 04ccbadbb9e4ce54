import type { Send } from '../../api/outbox';
import type { ConflictState } from './conflict';

export interface SendState {
  /** What this person has waiting to go out. */
  sends: Send[];
  conflict: ConflictState | null;
}

export const NOTHING_SENT: SendState = { sends: [], conflict: null };
