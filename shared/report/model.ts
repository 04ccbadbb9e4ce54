import type { IsoDate } from '../period/date';

/**
 * A report as a plain description that a painter draws as .docx. Positions, sizes and styles follow
 * Nghị định 30/2020/NĐ-CP, Phụ lục I; the painter turns each named block into that layout.
 */
export interface ReportModel {
  title: string;
  /** Who issues it, in the file's properties. */
  author: string;
  /** The day of the report, in the file's properties; absent: none is told. */
  day?: IsoDate;
  /** A word across every page of a draft; absent when the report may be signed. */
  watermark?: string;
  head: ReportHead;
  /** Trích yếu, one line each. */
  subject: string[];
  /** "Kính gửi:". */
  addressing: string;
  addressees: string[];
  body: ReportBlock[];
  signature: ReportSignature;
  annexes: ReportAnnex[];
}

export interface ReportHead {
  nation: string;
  motto: string;
  /** The body above the issuer; empty for people's committees, which print their own name only. */
  superior: string;
  /** The issuing body in capitals, one line each. */
  issuer: string[];
  /** "Số: 15/BC-SKHCN"; the number is left open in a report not yet issued. */
  number: string;
  /** "Hưng Yên, ngày 14 tháng 6 năm 2024". */
  placeAndDate: string;
  kind: string;
}

export type ReportBlock =
  | { type: 'part'; text: string }
  | { type: 'section'; text: string }
  | { type: 'point'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'dash'; text: string }
  | ReportChart
  /** A small table inside the text; the first column is text, the others figures; the last row may be a total. */
  | { type: 'table'; headings: string[]; rows: string[][]; widths: number[]; totalRow: boolean };

/** A native chart inside the text: its figures stand in it, so that they can be read and worked with. */
export interface ReportChart {
  type: 'chart';
  /** Bars lie, columns stand; the first category comes first, at the top or on the left. */
  kind: 'bar' | 'column';
  /** Its title. */
  text: string;
  /** What it shows, for people who do not see it. */
  description: string;
  categories: string[];
  /** A figure for each category; null: none, which is not 0. */
  series: { name: string; values: (number | null)[] }[];
  /** Excel number format of the figures. */
  format: string;
  /** Ends of the value axis; the program chooses where there is none. */
  axis: { min?: number; max?: number };
}

export interface ReportSignature {
  /** "KT. GIÁM ĐỐC" / "PHÓ GIÁM ĐỐC": one line each. */
  authority: string[];
  name: string;
  recipientsHeading: string;
  recipients: string[];
}

/** A table on landscape pages of its own. */
export interface ReportAnnex {
  /** "Phụ lục I". */
  heading: string;
  title: string;
  /** "(Kèm theo Báo cáo số …)". */
  attachedTo: string;
  /** "Kỳ báo cáo: quý II/2024 (từ ngày … đến ngày …)". */
  period: string;
  /** "Biểu số II.06a/VPCP/KSTT"; empty for a form without a legal number. */
  formNumber: string;
  /** Right-aligned line above the table: "Đơn vị tính: …". */
  unitOfCount: string;
  /** Widths in parts of the whole. */
  widths: number[];
  /** Of one line: it stands on the page of the annex before, where there is room for it. */
  short?: true;
  headings: AnnexCell[][];
  rows: AnnexCell[][];
  notes: string[];
}

export interface AnnexCell {
  text: string;
  columns: number;
  rows: number;
  bold?: boolean;
  align: 'left' | 'center' | 'right';
}
