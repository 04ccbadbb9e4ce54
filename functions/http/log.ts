import type { InvocationContext } from '@azure/functions';

/** What is known of an answered request without naming anyone: no people, tokens, figures or addresses. */
export interface RequestRecord {
  route: string;
  method: string;
  status: number;
  milliseconds: number;
  /** Keys of stored rows that could not be read and were left out. */
  damaged: readonly string[];
  /** What went wrong on our side, if anything. */
  fault: unknown;
}

/**
 * One structured line a request; faults of ours with their stack, so that they can be mended. Refusals because too much
 * is asked at once, or nothing is set up, are warnings.
 */
export function logRequest(context: InvocationContext, record: RequestRecord): void {
  const { fault, damaged, ...fields } = record;
  const leftOut = damaged.length > 0 ? { damaged } : {};
  const line = JSON.stringify({ event: 'request', requestId: context.invocationId, ...fields, ...leftOut });
  if (fault !== undefined) context.error(line, faultText(fault));
  else if (damaged.length > 0 || record.status >= 500) context.warn(line);
  else context.info(line);
}

/** Name, message and stack on one line: nothing that was sent can forge a log line. */
export function faultText(fault: unknown): string {
  return stackOf(fault)
    .replace(/[\r\n]+\s*/g, ' | ')
    .slice(0, 4000);
}

/** Of anything that can be thrown, and without throwing: whoever tells of a fault must not add one. */
export function stackOf(fault: unknown): string {
  try {
    return fault instanceof Error ? (fault.stack ?? `${fault.name}: ${fault.message}`) : String(fault);
  } catch {
    return 'a fault that cannot be told';
  }
}
