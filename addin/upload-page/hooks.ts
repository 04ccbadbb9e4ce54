import type { Bilingual, Lang } from '../../shared/language/language';
import { formatCount } from '../../shared/language/number';
import { createFeatureHooks } from '../pane/common/feature-hooks';
import type { UploadPage } from './upload-page';

export const [PageProvider, usePage, usePageStore] = createFeatureHooks<UploadPage>();

export function useLang(): Lang {
  return usePageStore(({ lang }) => lang);
}

/** One topic's words in the chosen language. */
export function useWords<Words>(words: Bilingual<Words>): Words {
  return words[useLang()];
}

/** Counts as they are written in the chosen language. */
export function useCount(): (value: number) => string {
  const lang = useLang();
  return (value) => formatCount(value, lang);
}

/** Whether something is under way; nothing else can be begun meanwhile. */
export function useBusy(): boolean {
  return usePageStore(({ task }) => task !== null);
}
