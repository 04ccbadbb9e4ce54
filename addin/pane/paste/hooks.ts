import { createFeatureHooks } from '../common/feature-hooks';
import { useQuarterStore } from '../quarter/hooks';
import type { Pasting } from './paste';
import type { PasteState } from './state';
import { canUndo, pasteOf } from './view';

const [PasteProvider, usePaste, useAnyPasteStore] = createFeatureHooks<Pasting>();
export { PasteProvider, usePaste };

/** A part of the open quarter's paste. */
export function usePasteStore<Part>(select: (state: PasteState) => Part): Part {
  const frame = useQuarterStore(({ open }) => open?.frame);
  return useAnyPasteStore((paste) => select(pasteOf({ paste, quarter: frame ? { frame } : null })));
}

export function useCanUndo(): boolean {
  const paste = useAnyPasteStore((state) => state);
  return useQuarterStore(({ open }) => canUndo({ paste, quarter: open }));
}
