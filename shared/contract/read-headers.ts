/**
 * Headers of answers that the pane reads. Where the API has another origin, a browser shows a page only those that the answer
 * exposes (Fetch, 3.3.4: CORS-safelisted response-header names).
 */
export const READ_HEADERS = { retryAfter: 'retry-after' } as const;
