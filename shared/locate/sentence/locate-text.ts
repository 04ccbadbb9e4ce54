import { capitalised } from '../../language/capitalised';
import type { RelationRef } from '../../rules/finding';
import { jointKey } from '../../forms/joint-figures';
import { rowName } from '../../forms/row-name';
import { TOTAL_ROW, type CellValue, type Table } from '../../forms/table';
import { pick, type Lang } from '../../language/language';
import { formatCount, formatDecimal } from '../../language/number';
import type { CompiledRelation, RuleSet } from '../../rules/compile';
import { ChainText, type ChainFrame } from '../../rules/sentence/chain-text';
import { findingWords } from '../../rules/words';
import type { CellChange, CellRef, Cluster, Correction, Implied, LocateInput, Witness } from '../correction';
import { locateWords } from './words';

/** Says in one language which cell is wrong, what it should be and why; the facts are those of `locate`. */
export class LocateText {
  private readonly words: (typeof locateWords)['vi'];
  private readonly chains: ChainText;
  private readonly rules: RuleSet;
  private readonly tables: readonly Table[];

  /** @param input the one that was located in, for the names of rows */
  constructor(
    { rules, tables }: Pick<LocateInput, 'rules' | 'tables'>,
    private readonly lang: Lang,
  ) {
    this.rules = rules;
    this.tables = tables;
    this.words = locateWords[lang];
    const frame: ChainFrame = {
      rules,
      label: (form, row) => this.row(form, row),
      together: (form, row, column) =>
        tables
          .find((table) => table.form === form)
          ?.rows.find(({ key }) => key === row)
          ?.together?.find(({ columns }) => jointKey(columns) === column)?.value,
      isKnown: () => tables.length <= 1,
    };
    this.chains = new ChainText(frame, lang);
  }

  /** "(9) dòng “Đất đai”: 94 → 49 (hai chữ số liền nhau bị đảo)." */
  correction({ cells, kind }: Correction): string {
    const changes = cells.map((change) => {
      const changed = this.words.changed(this.cell(change), this.value(change.from), this.target(change));
      return change.follows ? this.words.follows(changed) : changed;
    });
    return this.words.corrected(changes.join('; '), this.words.kinds[kind]);
  }

  /** What speaks for a correction, and against it, a sentence each. */
  why({ why }: Correction): string[] {
    return why.map((witness) => this.witness(witness));
  }

  confidence({ confidence }: Correction): string {
    return this.words.confidence[confidence];
  }

  /**
   * "Có thể sửa: (9): 94 → 49 (hai chữ số liền nhau bị đảo). …"
   * @param others other corrections that suppose as few errors; -1: not counted
   */
  suggestion(correction: Correction, others: number): string {
    const why = correction.why.filter(({ kind }) => kind !== 'slip').map((witness) => this.witness(witness));
    const rest = others === 0 ? [] : [others === -1 ? this.words.othersOpen : this.words.others(others)];
    return [this.words.suggested(this.correction(correction)), ...why, ...rest].join(' ');
  }

  /** "(11) dòng “Đất đai” chỉ có thể là 35, vì …" */
  implied(implied: Implied): string {
    const { low, high, value } = implied;
    const cell = this.cell(implied);
    const steps = this.chains.steps(implied.why);
    if (value !== null) return this.words.forced(cell, this.count(value), steps);
    return high === null
      ? this.words.least(cell, this.count(low), steps)
      : this.words.from(cell, this.count(low), this.count(high), steps);
  }

  /** What cannot hold together although no relation is broken by itself; undefined where one is. */
  contradiction({ chain }: Cluster): string | undefined {
    if (chain.length === 0) return undefined;
    const said = findingWords[this.lang].contradiction(this.chains.steps(chain));
    return `${capitalised(said)} ${this.words.checkFilled}`;
  }

  private witness(witness: Witness): string {
    if (witness.kind === 'slip') {
      const { slip, cell, from, to } = witness;
      const right = to === null ? this.words.blank : this.number(to);
      return this.words.slip(this.words.kinds[slip], this.cell(cell), this.value(from), right);
    }
    if (witness.kind === 'origin')
      return capitalised(this.words.origins[witness.origin](this.cell(witness.cell)));
    const { relation } = witness;
    if (witness.kind === 'ratio') return this.words.agrees(this.ratioName(relation), witness.text);
    const named = capitalised(this.chains.relation(relation));
    if (witness.kind === 'mends') return witness.gives ? this.words.gives(named) : this.words.mends(named);
    return witness.kind === 'breaks'
      ? this.words.breaks(this.chains.relation(relation))
      : this.words.settles(named);
  }

  private ratioName(relation: RelationRef): string {
    const compiled = this.compiled(relation);
    const column = compiled?.kind === 'ratio' ? compiled.column : '';
    const name = this.rules.byCode.get(relation.form)?.byKey.get(column)?.name;
    return name === undefined ? column : pick(name, this.lang);
  }

  private cell({ form, row, column }: CellRef): string {
    const cell = this.words.cell(column, this.row(form, row));
    return this.tables.length > 1 ? findingWords[this.lang].cellOfForm(form, cell) : cell;
  }

  private target({ from, to, low, high }: CellChange): string {
    if (to !== null) return typeof from === 'string' ? `${this.number(to)}%` : this.count(to);
    if (high === null) return this.words.atLeast(this.count(low));
    return this.words.between(this.count(low), this.count(high));
  }

  private value(value: CellValue): string {
    if (value === null) return this.words.blank;
    return typeof value === 'string' ? `“${value}”` : this.count(value);
  }

  /** What a row is called; null in a form of one row. */
  private row(form: string, row: string): string | null {
    if (row === TOTAL_ROW && this.rules.byCode.get(form)?.form.rows === 'single') return null;
    const table = this.tables.find((candidate) => candidate.form === form);
    const unit = row === TOTAL_ROW ? findingWords[this.lang].unitTotal : row;
    const index = table?.rows.findIndex(({ key }) => key === row) ?? -1;
    return rowName(table?.rows[index]?.label ?? unit, index + 1, this.lang);
  }

  private compiled({ form, code }: Pick<RelationRef, 'form' | 'code'>): CompiledRelation | undefined {
    return this.rules.byCode.get(form)?.relations.find(({ relation }) => relation.code === code);
  }

  private count(value: number | bigint): string {
    return formatCount(value, this.lang);
  }

  private number(value: number): string {
    return Number.isInteger(value) ? this.count(value) : formatDecimal(String(value), this.lang);
  }
}
