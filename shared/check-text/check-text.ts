import type { FormDocument } from '../forms/document';
import type { Table } from '../forms/table';
import type { Lang } from '../language/language';
import type { Period } from '../period/period';
import type { Unit } from '../units/unit';
import { agencyBook } from './reading/agencies';
import type { Figure } from './reading/figure';
import { readFigures } from './reading/read-figures';
import type { TextCheck, TextFigure } from './result';
import { statementsOf } from './text/statements';
import { tokensOf } from './text/tokens';

export interface TextInput {
  /** The quarter that the report is for. */
  period: Period;
  /** Whose report it is. */
  unit: Unit;
  /** The report's text, a paragraph a line, as it was read or pasted. */
  text: string;
  /** The unit's tables of the quarter, which the text is compared with. */
  tables?: readonly Table[];
  /** Its tables of the quarter before. */
  previous?: readonly Table[];
  /** Of the messages. */
  lang: Lang;
}

/** What the text is read with. */
export interface TextContext {
  /** Forms in force in the period: their columns' names and relations. */
  forms: readonly FormDocument[];
  /** All units of the province, those that are closed included. */
  units: readonly Unit[];
}

/** The figures that a report's text states, and where the text contradicts itself, its period, or the tables. */
export function checkText(input: TextInput, { units }: TextContext): TextCheck {
  const { text, period } = input;
  const statements = readFigures(statementsOf(tokensOf(text)), period, agencyBook(units));
  const figures = statements.flatMap((read) => read.figures);
  return { text, figures: figures.filter(isStated).map((figure) => shown(figure, text)), findings: [] };
}

/** A figure of the quarter and of the unit as a whole. */
function isStated({ scope, isPartial }: Figure): boolean {
  return scope === 'own' && !isPartial;
}

function shown(figure: Figure, text: string): TextFigure {
  const { kind, value, of, to, start, stop, meaning } = figure;
  return {
    start,
    end: stop,
    quote: text.slice(start, stop),
    value,
    kind,
    ...(of === undefined ? {} : { of }),
    ...(to === undefined ? {} : { to }),
    meaning: meaning === undefined ? null : { form: meaning.form, column: meaning.column },
  };
}
