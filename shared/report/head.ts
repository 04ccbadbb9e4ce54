import { isIsoDate } from '../period/date';
import { cutOff } from '../period/period';
import type { ReportView } from './report-view';
import { issuesAsCommittee, reportText } from './words';
import type { Unit } from '../units/unit';
import { bareName, inSentence } from '../units/unit-name';
import type { ReportHead } from './model';
import { issueKey } from './outline';
import type { Outline } from './outline-schema';
import { oneLine } from './free-text';

/** How a report names its unit, number and day, in its head and wherever it refers to itself. */
export interface ReportIdentity {
  /** The issuing body inside sentences: "Sở Khoa học và Công nghệ", "Ủy ban nhân dân xã Diên Hà". */
  unit: string;
  /** "15/BC-SKHCN", with room for the number where there is none yet. */
  number: string;
  /** "ngày 14 tháng 6 năm 2024", with room for the day where it is open. */
  date: string;
}

/** The issuing body's own particulars, from the unit and what the clerk typed for the issue. */
export function identityOf(view: ReportView, outline: Outline): ReportIdentity {
  return {
    unit: issuerName(view.unit),
    number: numberText(view, outline),
    date: dateText(view),
  };
}

/** Head of a report by Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, boxes 1 to 5a. */
export function composeHead(view: ReportView, outline: Outline, identity: ReportIdentity): ReportHead {
  const { unit, profile } = view;
  const place = unit.kind === 'commune' ? bareName(unit.name) : profile.place;
  return {
    nation: reportText.nation,
    motto: reportText.motto,
    superior: issuesAsCommittee[unit.kind] ? '' : profile.superior,
    issuer: issuerLines(identity.unit).map((line) => line.toUpperCase()),
    number: reportText.number(identity.number),
    placeAndDate: reportText.placeAndDate(place, identity.date),
    kind: outline.kind,
  };
}

/** The particular of issue as typed, on one line; empty where it is not. */
export function issueText(view: ReportView, field: Parameters<typeof issueKey>[0]): string {
  return oneLine(view.content.texts[issueKey(field)] ?? '');
}

function issuerName(unit: Unit): string {
  if (!issuesAsCommittee[unit.kind]) return unit.name;
  if (unit.name.startsWith(reportText.committee)) return unit.name;
  return reportText.committeeOf(inSentence(unit.name));
}

/** A people's committee prints its place on a line of its own. */
function issuerLines(name: string): string[] {
  if (!name.startsWith(`${reportText.committee} `)) return [name];
  return [reportText.committee, name.slice(reportText.committee.length + 1)];
}

function numberText(view: ReportView, outline: Outline): string {
  const own =
    view.unit.symbol ?? (issuesAsCommittee[view.unit.kind] ? reportText.committeeSymbol : undefined);
  const symbol = `${outline.symbol}-${own ?? reportText.unknownSymbol}`;
  const typed = issueText(view, 'number');
  // A number typed with its symbol is taken as it is: the unit knows its own.
  if (/^\d{1,5}\/\S+$/.test(typed)) return typed;
  const number = /^\d{1,5}$/.test(typed) ? padded(Number(typed)) : reportText.open;
  return `${number}/${symbol}`;
}

function dateText(view: ReportView): string {
  const typed = issueText(view, 'date');
  const known = isIsoDate(typed);
  const [year = '', month = '', day = ''] = (known ? typed : cutOff(view.period)).split('-');
  // A leading 0 for days below 10 and for months 1 and 2 only (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 4).
  const monthNumber = Number(month);
  const monthText = monthNumber < 3 ? padded(monthNumber) : String(monthNumber);
  return reportText.date(known ? padded(Number(day)) : reportText.open, monthText, year);
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
