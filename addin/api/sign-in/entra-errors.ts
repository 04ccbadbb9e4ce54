/** What MSAL calls what went wrong; '' for anything else. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'errorCode' in error ? String(error.errorCode) : '';
}

export function isNetworkFault(error: unknown): boolean {
  return ['no_network_connectivity', 'network_error', 'post_request_failed', 'get_request_failed'].includes(
    codeOf(error),
  );
}
