import type { FormDocument } from '../forms/document';
import type { Table } from '../forms/table';
import type { Lang } from '../language/language';
import type { Period } from '../period/period';
import type { Unit } from '../units/unit';

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
