import { explanationLack, tellingExplanations } from '../../../shared/judgement/explanation-substance';
import { openFindings } from '../../../shared/judgement/standing';
import { openTextErrors } from '../../../shared/judgement/text-findings';
import { periodName } from '../../../shared/period/period-text';
import { countFigures } from '../../pane/quarter/draft/draft-status';
import { paneActWords } from '../../pane/send/act-words';
import { paneSendWords } from '../../pane/send/words';
import { textFindingsWords } from '../../pane/report/texts/words';
import { hasFigures } from '../../storage/drafts';
import { useCount, useLang, usePage, usePageStore, useWords } from '../hooks';
import { Button, Section } from '../pieces';
import { contentToSave, isChanged } from '../send';
import type { UploadState } from '../state';
import { useTextFindings } from '../text-findings';
import { uploadPageWords } from '../words';

/** What would go, what stands in the way, and a last look before it is handed in. */
export default function SendSection() {
  const { send: words } = useWords(uploadPageWords);
  const { nothingOpen, openFindings: leftOpen, blockedOpen } = useWords(paneSendWords);
  const texts = useWords(textFindingsWords);
  const count = useCount();
  const state = usePageStore((all) => all);
  const page = usePage();
  const inTexts = useTextFindings();
  const changed = isChanged(state);
  const content = contentToSave(state);
  if (content === null) {
    return (
      <Section title={words.title}>
        <p>{words.notYet}</p>
      </Section>
    );
  }
  const open = openOf(state);
  const wrongTexts = inTexts && openTextErrors(inTexts, state.explanations).length;
  const errors = open?.filter(({ severity }) => severity === 'error').length ?? 0;
  const blocked = open === undefined || open.length > 0 || wrongTexts !== 0;
  if (state.asking === 'submit' && !blocked) return <Confirm />;
  return (
    <Section title={words.title}>
      <p>{changed ? words.changed : words.unchanged}</p>
      <Contents />
      {open && <p>{open.length > 0 ? leftOpen(count(errors), count(open.length - errors)) : nothingOpen}</p>}
      {open && open.length > 0 && <p>{blockedOpen}</p>}
      {(wrongTexts ?? 0) > 0 && <p>{texts.blocked(count(wrongTexts ?? 0))}</p>}
      <p className="row">
        <Button off={!changed} onClick={() => void page.send(false)}>
          {words.save}
        </Button>
        <Button primary off={blocked} onClick={page.askSubmit}>
          {words.submit}
        </Button>
      </p>
    </Section>
  );
}

/** Findings that hold a submission back; undefined while the check has not answered. */
function openOf({ checked, explanations }: UploadState) {
  if (!checked) return undefined;
  const telling = tellingExplanations(checked.findings, explanations, ({ message }) => [message]);
  return openFindings(checked.findings, telling, ['error', 'query']);
}

function Confirm() {
  const { send } = useWords(uploadPageWords);
  const words = useWords(paneActWords);
  const lang = useLang();
  const quarter = usePageStore((state) => state.quarter);
  const today = usePageStore((state) => state.today);
  const reason = usePageStore((state) => state.reason);
  const lacks = reason !== null && explanationLack(reason, []) !== null;
  const page = usePage();
  if (quarter === null) return null;
  const { frame, stored } = quarter;
  return (
    <Section title={words.title(frame.unit.name, periodName(frame.period, lang))} focus>
      <Contents />
      {stored && stored.deadline < today && <p>{send.late}</p>}
      <p>{words.canRecall}</p>
      {reason !== null && (
        <label>
          {words.because}
          <span className="small">{words.unchanged}</span>
          <textarea value={reason} maxLength={2000} onChange={({ target }) => page.because(target.value)} />
        </label>
      )}
      <p className="row">
        <Button primary off={lacks} onClick={() => void page.send(true)}>
          {words.send}
        </Button>
        <Button onClick={page.leave}>{send.back}</Button>
      </p>
    </Section>
  );
}

/** How much would go. */
function Contents() {
  const { send: words } = useWords(uploadPageWords);
  const send = useWords(paneSendWords);
  const count = useCount();
  const state = usePageStore((all) => all);
  const content = contentToSave(state);
  if (content === null || state.quarter === null) return null;
  const { tables, explanations } = content;
  const { forms } = state.quarter.frame;
  const empty = forms.filter(({ code }) => !hasFigures(tables.filter(({ form }) => form === code)));
  return (
    <ul>
      <li>{send.forms(count(forms.length - empty.length), count(forms.length))}</li>
      <li>{send.rows(count(tables.reduce((sum, { rows }) => sum + rows.length, 0)))}</li>
      <li>{send.figures(count(countFigures(tables)))}</li>
      <li>{words.explanations(count(explanations.length))}</li>
      {empty.length > 0 && <li>{send.formsMissing(empty.map(({ code }) => code).join(', '))}</li>}
    </ul>
  );
}
