/** How long calls took and how they were answered, by the name of what was called. */
export class Tally {
  private readonly calls = new Map<string, { times: number[]; statuses: Map<number, number> }>();

  add(name: string, status: number, milliseconds: number): void {
    const of = this.calls.get(name) ?? { times: [], statuses: new Map<number, number>() };
    of.times.push(milliseconds);
    of.statuses.set(status, (of.statuses.get(status) ?? 0) + 1);
    this.calls.set(name, of);
  }

  /** Calls answered by one of the statuses. */
  answered(matches: (status: number) => boolean): number {
    let count = 0;
    for (const { statuses } of this.calls.values())
      for (const [status, times] of statuses) if (matches(status)) count += times;
    return count;
  }

  get total(): number {
    return this.answered(() => true);
  }

  /** A table in Markdown, by name. */
  table(): string {
    const rows = [...this.calls]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { times, statuses }]) => {
        const sorted = [...times].sort((a, b) => a - b);
        const at = (share: number): string =>
          Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toString();
        const answers = [...statuses]
          .sort(([a], [b]) => a - b)
          .map(([status, count]) => `${status === 0 ? 'none' : status} × ${count}`)
          .join(', ');
        return [name, String(times.length), at(0.5), at(0.95), at(1), answers];
      });
    return markdown(['route', 'calls', 'p50 ms', 'p95 ms', 'max ms', 'answers'], rows);
  }
}

export function markdown(heads: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
