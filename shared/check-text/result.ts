/** A stretch of the text as it was given: UTF-16 units, `end` is the first one after it. */
export interface TextSpan {
  start: number;
  end: number;
  /** What stands there, letter by letter. */
  quote: string;
}

export type FigureKind = 'count' | 'percent' | 'ratio' | 'range';

/** What a figure counts: a column of a form by its key, or something that no form has. */
export type FigureMeaning = { form: string; column: number | string; row?: string } | { indicator: string };

/** A figure of the quarter that the report states of its own unit. */
export interface TextFigure extends TextSpan {
  /** Of a ratio the numerator, of a range its lower end; percentages in percent. */
  value: number;
  kind: FigureKind;
  /** Of a ratio: its denominator. */
  of?: number;
  /** Of a range: its upper end. */
  to?: number;
  /** Null where the engine does not know what is counted. */
  meaning: FigureMeaning | null;
}

export type TextSeverity = 'error' | 'warning' | 'info';

/** A place of the text to change so that the finding goes; the author decides. */
export interface TextSuggestion {
  start: number;
  end: number;
  text: string;
}

/** Something the text contradicts, or leaves out. */
export interface TextFinding extends TextSpan {
  /** What is wrong, stable: `ratio.wrong`. */
  code: string;
  severity: TextSeverity;
  /** The other places that take part. */
  others: TextSpan[];
  /** A sentence for the author: what, both numbers, the difference. */
  message: string;
  suggestion: TextSuggestion | null;
  /** Id of the rule that it comes of: its reason and source are in the rules' document. */
  rule: string;
}

/** What reading a report's text found. */
export interface TextCheck {
  /** As it was given. */
  text: string;
  /** In the order of the text. */
  figures: TextFigure[];
  /** In the order of the text. */
  findings: TextFinding[];
}
