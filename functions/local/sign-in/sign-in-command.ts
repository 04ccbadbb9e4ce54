/** A command that asks the local issuer for a token; it is quoted so that Windows' and other shells read it alike. */
export function signInCommand(url: string, role: string): string {
  return `curl ${url}/local/token -d "{\\"person\\":\\"${role}\\"}"`;
}
