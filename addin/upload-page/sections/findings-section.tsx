import { figureColumns, type FormDocument } from '../../../shared/forms/document';
import { rowName } from '../../../shared/forms/row-name';
import { tellingExplanations } from '../../../shared/judgement/explanation-substance';
import { takesExplanation } from '../../../shared/judgement/match-explanations';
import { countStandings } from '../../../shared/judgement/standing';
import { pick } from '../../../shared/language/language';
import { suggestionOf } from '../../../shared/locate/sentence/suggestion';
import type { WordedFinding } from '../../../shared/rules/finding';
import { cellAddress } from '../../../shared/sheet/address';
import { sheetWords } from '../../../shared/sheet/words';
import { paneCheckWords } from '../../pane/check/words';
import { byUrgency, findingKey, urgencyOf } from '../../pane/check/findings';
import type { PasteReading } from '../../pane/paste/state';
import { useCount, useLang, usePage, usePageStore, useWords } from '../hooks';
import { Button, Section } from '../pieces';
import { isLocked } from '../state';
import { uploadPageWords } from '../words';
import { Explanation } from './explanation';
import { TextFindingsList } from './text-findings-list';

/** What the check says: each finding with its cells, both numbers, what to write instead, and room for a reason. */
export default function FindingsSection() {
  const { findings: words } = useWords(uploadPageWords);
  const check = useWords(paneCheckWords);
  const count = useCount();
  const forms = usePageStore((state) => state.quarter?.frame.forms);
  const checked = usePageStore((state) => state.checked);
  const waits = usePageStore((state) => state.taken !== null && state.checked === null);
  const failed = usePageStore((state) => state.notice?.intent === 'error');
  const locked = usePageStore(isLocked);
  const explanations = usePageStore((state) => state.explanations);
  const page = usePage();
  if (waits) {
    return (
      <Section title={words.title}>
        {failed ? (
          <Button onClick={() => void page.check()}>{words.check}</Button>
        ) : (
          <p role="status">{words.checking}</p>
        )}
      </Section>
    );
  }
  if (checked === null) {
    return locked ? null : (
      <Section title={words.title}>
        <p>{words.notYet}</p>
      </Section>
    );
  }
  const open = checked.findings.filter(({ status }) => status !== 'pass');
  const counts = countStandings(
    open,
    tellingExplanations(open, explanations, ({ message }) => [message]),
  );
  return (
    <Section title={words.title}>
      <p role="status">
        {open.length === 0
          ? words.agree
          : [
              check.errors(count(counts.error)),
              check.queries(count(counts.query)),
              check.undecided(count(counts.undecided)),
              check.explained(count(counts.explained)),
            ].join(' · ')}
      </p>
      {forms?.map((form) => {
        const own = open.filter((finding) => finding.form === form.code);
        return own.length > 0 && <FormFindings key={form.code} form={form} findings={own} />;
      })}
      <TextFindingsList />
    </Section>
  );
}

function FormFindings({ form, findings }: { form: FormDocument; findings: readonly WordedFinding[] }) {
  const check = useWords(paneCheckWords);
  const lang = useLang();
  const count = useCount();
  const isUndecided = (finding: WordedFinding) => urgencyOf(finding) === 'undecided';
  const undecided = findings.filter(isUndecided);
  return (
    <>
      <h3>{check.form(form.code, pick(form.shortTitle, lang))}</h3>
      <FindingItems form={form} findings={findings.filter((finding) => !isUndecided(finding))} />
      {undecided.length > 0 && (
        // A form that is half filled has dozens: what is wrong is not looked for among them.
        <details>
          <summary>{check.undecided(count(undecided.length))}</summary>
          <FindingItems form={form} findings={undecided} />
        </details>
      )}
    </>
  );
}

function FindingItems({ form, findings }: { form: FormDocument; findings: readonly WordedFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="plain">
      {byUrgency(findings).map((finding) => (
        <FindingItem key={findingKey(finding)} form={form} finding={finding} />
      ))}
    </ul>
  );
}

function FindingItem({ form, finding }: { form: FormDocument; finding: WordedFinding }) {
  const words = useWords(uploadPageWords).findings;
  const check = useWords(paneCheckWords);
  const { severity, outcome } = useWords(sheetWords);
  const lang = useLang();
  const count = useCount();
  const suggestions = usePageStore((state) => state.checked?.suggestions);
  const reading = usePageStore((state) => state.reading);
  const urgency = urgencyOf(finding);
  const columns = finding.cells.flatMap((key) => {
    const column = figureColumns(form).find((own) => own.key === key);
    return column ? `(${key}) ${pick(column.name, lang)}` : [];
  });
  const row =
    finding.row === null
      ? words.wholeForm
      : finding.rowLabel === ''
        ? rowName('', finding.rowNumber, lang)
        : (finding.rowLabel ?? finding.row);
  const places = reading && placesIn(reading, finding);
  const suggestion = suggestionOf(finding, suggestions ?? []);
  const { stated, computed, difference } = finding;
  return (
    <li className={`card ${urgency}`}>
      <p>
        <strong>{urgency === 'undecided' ? outcome.undecided : severity[urgency]}</strong>: {finding.message}
      </p>
      {columns.length > 0 && (
        <p className="small">
          {columns.length === 1 ? words.cell : words.cells}: {form.code}, “{row}”, {columns.join('; ')}
        </p>
      )}
      {places && <p className="small">{words.inFile(places.sheet, places.cells.join(', '))}</p>}
      {stated !== null && computed !== null && difference !== null && (
        <dl>
          <div>
            <dt>{check.stated}</dt>
            <dd>{count(stated)}</dd>
          </div>
          <div>
            <dt>{check.computed}</dt>
            <dd>{count(computed)}</dd>
          </div>
          <div>
            <dt>{check.difference}</dt>
            <dd>{count(Math.abs(difference))}</dd>
          </div>
        </dl>
      )}
      {suggestion && (
        <p>
          <strong>{words.suggestion}:</strong> {suggestion.text}
        </p>
      )}
      {takesExplanation(finding) && <Explanation finding={finding} place={`${form.code}, ${row}`} />}
    </li>
  );
}

/** Where the cells of a finding stand in the file that was read. */
function placesIn(
  { found, source }: PasteReading,
  { form, row, cells }: WordedFinding,
): { sheet: string; cells: string[] } | undefined {
  const table = found.find(({ now, included }) => included && now.form === form)?.now;
  const line = table?.rows.find(({ key }) => key === row);
  if (table === undefined || line === undefined || table.orientation !== 'rows') return undefined;
  const places = cells.flatMap((key) => {
    const sources = table.columns.find((column) => column.key === key)?.sources ?? [];
    return sources.map((column) => cellAddress(line.row + 1, column + 1));
  });
  return places.length === 0 ? undefined : { sheet: source.grids[table.grid]?.name ?? '', cells: places };
}
