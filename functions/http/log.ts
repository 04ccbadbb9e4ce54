import type { InvocationContext } from '@azure/functions';

/** What is known of an answered request without naming anyone: no people, tokens, figures or addresses. */
export interface RequestRecord {
  route: string;
  method: string;
  status: number;
  milliseconds: number;
  /** What went wrong on our side, if anything. */
  fault: unknown;
}

/** One structured line a request; faults of ours with their stack, so that they can be mended. */
export function logRequest(context: InvocationContext, record: RequestRecord): void {
  const { fault, ...fields } = record;
  const line = JSON.stringify({ event: 'request', requestId: context.invocationId, ...fields });
  if (fault === undefined) context.info(line);
  else context.error(line, faultText(fault));
}

/** Name, message and stack on one line: nothing that was sent can forge a log line. */
export function faultText(fault: unknown): string {
  const text = fault instanceof Error ? (fault.stack ?? `${fault.name}: ${fault.message}`) : String(fault);
  return text.replace(/[\r\n]+\s*/g, ' | ').slice(0, 4000);
}
