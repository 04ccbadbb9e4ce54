import { useCount, usePage, usePageStore, useWords } from '../hooks';
import { Button, Section } from '../pieces';
import { uploadPageWords } from '../words';

/** The forms as a workbook, to be filled in with whatever program there is. */
export function FormsSection() {
  const { forms: words } = useWords(uploadPageWords);
  const count = useCount();
  const version = usePageStore((state) => state.quarter?.stored?.version);
  const carriedOver = usePageStore((state) => state.quarter?.frame.previous !== undefined);
  const page = usePage();
  return (
    <Section title={words.title}>
      <p>{version === undefined ? words.empty(carriedOver) : words.stored(count(version))}</p>
      <p>{words.how}</p>
      <Button onClick={() => void page.download()}>{words.button}</Button>
    </Section>
  );
}
