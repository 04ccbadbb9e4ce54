import { invalidInput, ProblemError } from '../../../shared/contract/problem';
import { canonicalJson } from '../../../shared/submission/canonical';
import { issueWords } from '../../../shared/contract/issue-words';
import type { Lang } from '../../../shared/language/language';
import { sha256Hex } from '../../store/hash';
import type { IdempotencyRecord } from '../../store/types';

/** A request that asks to be carried out once, however often it is sent. */
export interface OnceRequest {
  keyHash: string;
  requestHash: string;
}

/** Reads Idempotency-Key; undefined when the request carries none. A key belongs to one person and one address. */
export function readOnce(
  headers: Headers,
  who: string,
  operation: string,
  asked: unknown,
  lang: Lang,
): OnceRequest | undefined {
  const key = headers.get('idempotency-key');
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) {
    const detail = issueWords[lang].idempotencyKey;
    throw invalidInput([{ pointer: '/header/Idempotency-Key', code: 'invalid-format', detail }]);
  }
  return {
    keyHash: sha256Hex(canonicalJson([who, operation, key])),
    requestHash: sha256Hex(canonicalJson(asked)),
  };
}

/** The version an earlier sending of the request produced; refuses a key that was used for something else. */
export function replayedVersion(
  record: IdempotencyRecord | undefined,
  once: OnceRequest,
): number | undefined {
  if (record === undefined) return undefined;
  if (record.requestHash !== once.requestHash) throw new ProblemError('idempotency-key-reused');
  return record.version;
}
