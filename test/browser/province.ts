import { signIn } from '../integration/local/child';
import type { Stage } from './stage';

/** The last quarter of the demo province: part of its units have sent nothing, some drafts, some late. */
export const PERIOD = '2026-Q3';

interface StoredFinding {
  code: string;
  form: string;
  row: string | null;
  severity: string;
  status: string;
}

/** What the helpers below use of a stored submission. */
export interface Stored {
  version: number;
  status: string;
  calendar: string;
  tables: { form: string; rows: { key: string; label: string; cells: Record<string, number | null> }[] }[];
  texts: Record<string, string>;
  explanations: { code: string; form: string; row: string | null; text: string }[];
  findings: StoredFinding[];
}

/** Somebody at another machine, who talks to the same API. */
export class Elsewhere {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async as(stage: Pick<Stage, 'url'>, person: string): Promise<Elsewhere> {
    return new Elsewhere(stage.url, await signIn(stage.url, person));
  }

  read(unit: string): Promise<Stored> {
    return this.call('GET', unit, '');
  }

  /** Saves the content of a version as the next one. */
  save(unit: string, { version, ...stored }: Stored): Promise<Stored> {
    const { calendar, tables, texts, explanations } = stored;
    return this.call('PUT', unit, '', version, { calendar, tables, texts, explanations });
  }

  act(unit: string, action: 'submit' | 'accept' | 'return', version: number, body?: object): Promise<Stored> {
    return this.call('POST', unit, `/${action}`, version, body);
  }

  /** Explains whatever the checks find in a unit's draft, and sends it. */
  async explainAndSend(unit: string, text: string): Promise<Stored> {
    const draft = await this.read(unit);
    const explanations = draft.findings
      .filter(({ status, severity }) => status === 'fail' && severity !== 'info')
      .map(({ code, form, row }) => ({ code, form, row, text }));
    const saved = await this.save(unit, { ...draft, explanations });
    return this.act(unit, 'submit', saved.version);
  }

  private async call(
    method: string,
    unit: string,
    action: string,
    version?: number,
    body?: object,
  ): Promise<Stored> {
    const response = await fetch(`${this.url}/api/submissions/${PERIOD}/${unit}${action}`, {
      method,
      headers: {
        authorization: this.token,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(json));
    return json as Stored;
  }
}
