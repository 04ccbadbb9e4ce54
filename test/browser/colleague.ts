import { signIn } from '../integration/local/child';
import type { Stage } from './stage';

/** What the server holds of a quarter of the department. */
export async function stored({ url }: Pick<Stage, 'url'>, period: string): Promise<Response> {
  const authorization = await signIn(url, 'clerk.skhcn');
  return fetch(`${url}/api/submissions/${period}/skhcn`, { headers: { authorization } });
}

/** Another session of the same unit saves the stored quarter with one figure changed. */
export async function colleagueSaves(
  { url }: Pick<Stage, 'url'>,
  period: string,
  change: (text: string) => string,
): Promise<void> {
  const authorization = await signIn(url, 'clerk.skhcn');
  const before = await stored({ url }, period);
  const { tables, texts, explanations, calendar } = (await before.json()) as Record<string, unknown>;
  const answer = await fetch(`${url}/api/submissions/${period}/skhcn`, {
    method: 'PUT',
    headers: {
      authorization,
      'content-type': 'application/json',
      'if-match': before.headers.get('etag') ?? '',
      'idempotency-key': `colleague-${period}`,
    },
    body: change(JSON.stringify({ tables, texts, explanations, calendar })),
  });
  if (answer.status !== 200) throw new Error(`the colleague's save was answered ${answer.status}`);
}
