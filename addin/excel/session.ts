/// <reference types="office-js" />
import type { Schedule } from '../schedule';
import { ExcelProblem } from './port';
import { errorText, excelProblem } from './problem';

export interface ExcelSettings {
  /** The library's namespace; absent: the page's own. */
  excel: Pick<typeof Excel, 'run'>;
  /** How long Excel may take for one round trip. */
  timeoutMs: number;
  schedule: Schedule;
}

/** One conversation with Excel. Proxies belong to its context and end with it. */
export interface Session {
  context: Excel.RequestContext;
  workbook: Excel.Workbook;
  /** One round trip; rejects with an ExcelProblem. */
  sync(): Promise<void>;
}

interface ConverseOptions {
  signal?: AbortSignal | undefined;
  context?: Excel.RequestContext;
  /** All round trips are one undo step, where the host groups them and can undo each of them. */
  grouped?: boolean;
}

/**
 * Runs a conversation with Excel. Rejects with an ExcelProblem, at the latest when a round trip has taken too long.
 * An aborted signal stops it before the next round trip; a request that Excel already has cannot be recalled.
 * `context` continues an earlier conversation, as ending an event's registration has to.
 */
export async function converse<T>(
  { excel, timeoutMs, schedule }: ExcelSettings,
  work: (session: Session) => Promise<T>,
  { signal, context: given, grouped = false }: ConverseOptions = {},
): Promise<T> {
  const sync = async (context: Excel.RequestContext) => {
    if (signal?.aborted) throw new ExcelProblem('cancelled');
    let cancel: () => void = () => undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      cancel = schedule(() => {
        reject(new ExcelProblem('timed-out'));
      }, timeoutMs);
    });
    try {
      await Promise.race([context.sync(), tooLate]);
    } catch (error) {
      throw excelProblem(error);
    } finally {
      cancel();
    }
  };
  const batch = (context: Excel.RequestContext) =>
    work({ context, workbook: context.workbook, sync: () => sync(context) });
  try {
    if (given) return await excel.run(given, batch);
    if (!grouped) return await excel.run(batch);
    return await excel.run({ mergeUndoGroup: true }, batch);
  } catch (error) {
    const problem = excelProblem(error);
    if (!grouped || errorText(problem.cause, 'code') !== 'UndoNotSupported') throw problem;
    return await converse({ excel, timeoutMs, schedule }, work, { signal });
  }
}
