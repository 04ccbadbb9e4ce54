import { exportedName } from '../../../../shared/contract/file-names';
import { isSpan, periodKey, type Span } from '../../../../shared/period/period';
import { formsIn, readForms } from '../../../../shared/forms/registry';
import { formatCount } from '../../../../shared/language/number';
import type { FeatureDeps } from '../../common/deps';
import { remembered, type Asking } from '../../common/remembered';
import type { ReadStore } from '../../common/store';
import type { SessionState } from '../../sign-in/session';
import { paintAll } from '../draw';
import { figuresPeriod } from '../figures-period';
import type { Overview } from '../overview';
import { paneOverviewWords } from '../words';
import { spanFilesWords } from './span-words';

export type SpanFile = 'tong-hop.xlsx' | 'bao-cao.docx';

/** What is made of several quarters added up: files from the server, and sheets in the open workbook. */
export interface SpanFiles {
  downloadSpan(file: SpanFile): Promise<void>;
  /** Draws how it was added up, the totals and the quarters side by side. */
  drawSpan(): Promise<void>;
}

export interface SpanFilesDeps extends Asking, Pick<FeatureDeps, 'port' | 'saveFile'> {
  session: ReadStore<SessionState>;
  overview: Pick<Overview, 'store'>;
}

export function createSpanFiles(deps: SpanFilesDeps): SpanFiles {
  const { pane, client, session, overview, port, saveFile } = deps;
  const include = () => overview.store.getState().include;
  const spanNow = (): Span | undefined => {
    const period = figuresPeriod(overview.store.getState());
    return period && isSpan(period) ? period : undefined;
  };

  async function model(person: string, quarter: string, span: Span, signal: AbortSignal) {
    const [figures, tree, documents, { spanWorkbook }] = await Promise.all([
      client.call('getSpan', { path: { span: periodKey(span) }, query: { include: include() }, signal }),
      remembered(deps, person, 'getUnits', { signal }),
      remembered(deps, person, 'getForms', { query: { period: quarter }, signal }),
      import('../../../../shared/sheet/province/span/span-workbook'),
    ]);
    if (!tree || !documents) return undefined;
    const { totals, index, quarters } = figures;
    const added = new Set(totals.forms.map(({ form }) => form));
    const forms = formsIn(readForms(documents.forms), span).filter(({ code }) => added.has(code));
    const input = { profile: tree.profile, period: span, calendar: 'reporting' as const };
    return spanWorkbook({ ...input, forms, totals, index, quarters }, 'vi');
  }

  return {
    async downloadSpan(file) {
      const span = spanNow();
      if (!span) return;
      const lang = pane.lang();
      const words = spanFilesWords[lang];
      await pane.runCancellable({ text: words.making }, async (signal) => {
        const key = periodKey(span);
        const query = { include: include() };
        const made =
          file === 'tong-hop.xlsx'
            ? await client.call('getSpanWorkbook', { path: { span: key }, query, signal })
            : await client.call('getProvinceReport', { path: { period: key }, query, signal });
        const saved = exportedName(file, span, lang);
        saveFile(made, saved);
        pane.notify({ intent: 'success', text: words.saved(saved) });
      });
    },

    async drawSpan() {
      const span = spanNow();
      const { period } = overview.store.getState();
      const { me } = session.getState();
      if (!span || period === null || me === null) return;
      const lang = pane.lang();
      const words = paneOverviewWords[lang];
      await pane.runCancellable({ text: words.drawReading }, async (signal, report) => {
        const drawn = await model(me.id, period, span, signal);
        if (!drawn) return;
        report({ text: words.drawing, done: 0, total: drawn.sheets.length });
        const notice = await paintAll(port, drawn, signal, report, spanFilesWords[lang].drawStopped);
        const text = spanFilesWords[lang].drawn(formatCount(drawn.sheets.length, lang));
        pane.notify(notice ?? { intent: 'success', text });
      });
    },
  };
}
