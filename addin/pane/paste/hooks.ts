import { createFeatureHooks } from '../common/feature-hooks';
import { useQuarterStore } from '../quarter/hooks';
import type { Pasting } from './paste';
import type { PasteState } from './state';
import { canUndo, pasteOf } from './view';

const { Provider, useFeature, useFeatureStore } = createFeatureHooks<PasteState, Pasting>();

export const PasteProvider = Provider;
export const usePaste = useFeature;

/** A part of the open quarter's paste. */
export function usePasteStore<Part>(select: (state: PasteState) => Part): Part {
  const frame = useQuarterStore(({ open }) => open?.frame);
  return useFeatureStore((paste) => select(pasteOf({ paste, quarter: frame ? { frame } : null })));
}

export function useCanUndo(): boolean {
  const paste = useFeatureStore((state) => state);
  return useQuarterStore(({ open }) => canUndo({ paste, quarter: open }));
}
