import type { FeatureDeps } from '../common/deps';
import type { ReadStore } from '../common/store';
import type { CellMarks } from '../quarter/workbook/live';
import { findingKey } from './findings';
import type { CheckState } from './state';

interface MarksDeps extends Pick<FeatureDeps, 'port'> {
  check: ReadStore<CheckState>;
}

/** Marks the cells of broken relations, where the clerk wants that; what is marked already is not written again. */
export function createMarks({ check, port }: MarksDeps): CellMarks {
  /** The findings that are marked; null: not known. */
  let marked: string | null = null;

  return {
    async show({ findings }) {
      const wanted = check.getState().marks ? findings.filter(({ status }) => status === 'fail') : [];
      const signature = wanted.map(findingKey).join('\n');
      if (signature === marked) return;
      marked = signature;
      try {
        await port.mark(wanted);
      } catch (error) {
        marked = null;
        throw error;
      }
    },
    forget() {
      marked = null;
    },
  };
}
