import { invalidInput } from '../../shared/contract/problem';
import type { FormDocument } from '../../shared/forms/document';
import type { InputError } from '../../shared/forms/worded-input';
import { indicatorSetIn, type IndicatorSet } from '../../shared/indicators/set';
import { isValidOn, vietnamDay } from '../../shared/period/date';
import {
  cutOff,
  firstDay,
  lastQuarter,
  parsePeriod,
  parsePeriodOrSpan,
  periodKey,
  type Period,
  type PeriodOrSpan,
} from '../../shared/period/period';
import { periodName } from '../../shared/period/period-text';
import type { RuleSet } from '../../shared/rules/compile';
import { issueWords } from '../../shared/contract/issue-words';
import type { Lang } from '../../shared/language/language';
import type { UnitIndex } from '../../shared/units/tree';
import type { Unit } from '../../shared/units/unit';
import type { Services } from './services';

/** A period with everything by which its quarters are judged. */
export interface PeriodFrame {
  period: Period;
  key: string;
  units: UnitIndex;
  /** In force in the period, in printing order. */
  forms: FormDocument[];
  rules: RuleSet;
  indicatorSet: IndicatorSet | undefined;
}

/** One unit's quarter with everything by which it is judged. */
export interface Quarter extends PeriodFrame {
  unit: Unit;
}

/** Where the period and the unit were named, for errors: `/path/period` or `/period`. */
export interface QuarterPlace {
  period: string;
  unit: string;
}

export const IN_PATH: QuarterPlace = { period: '/path/period', unit: '/path/unit' };
export const IN_BODY: QuarterPlace = { period: '/period', unit: '/unit' };

/**
 * The quarter of a unit. Refuses, naming the place, a period that has not begun and a unit that does not exist or
 * was not open on the period's cut-off day.
 */
export async function openQuarter(
  services: Services,
  period: string,
  unit: string,
  place: QuarterPlace,
  lang: Lang,
): Promise<Quarter> {
  const parsed = readPeriod(period, place.period, lang);
  const { index } = await services.library.loadUnits();
  const errors = [
    ...notBegun(parsed, services.now(), place.period, lang),
    ...notOpen(index, unit, parsed, place.unit, lang),
  ];
  if (errors.length > 0) throw invalidInput(errors);
  return { ...(await frameOf(services, parsed)), unit: index.find(unit) as Unit };
}

/** Refuses, naming the place, a unit that does not exist; one that is closed by now is still its own. */
export async function openUnit(services: Services, unit: string, place: string, lang: Lang): Promise<Unit> {
  const { index } = await services.library.loadUnits();
  const found = index.find(unit);
  if (!found) throw invalidInput([unitUnknown(unit, place, lang)]);
  return found;
}

/** A period that a path names, for what spans all units; refuses one that has not begun. */
export async function openPeriod(services: Services, period: string, lang: Lang): Promise<PeriodFrame> {
  const parsed = readPeriod(period, IN_PATH.period, lang);
  const errors = notBegun(parsed, services.now(), IN_PATH.period, lang);
  if (errors.length > 0) throw invalidInput(errors);
  return await frameOf(services, parsed);
}

/** A quarter or a span that a path names; refuses one whose last quarter has not begun. */
export function readPeriodOrSpan(services: Services, key: string, lang: Lang): PeriodOrSpan {
  const parsed = parsePeriodOrSpan(key) ?? readPeriod(key, IN_PATH.period, lang);
  const errors = notBegun(lastQuarter(parsed), services.now(), IN_PATH.period, lang);
  if (errors.length > 0) throw invalidInput(errors);
  return parsed;
}

/** The frame of a period, begun or not. */
export async function frameOf(services: Services, period: Period): Promise<PeriodFrame> {
  const { index } = await services.library.loadUnits();
  const rules = await services.library.rulesIn(period);
  return {
    period,
    key: periodKey(period),
    units: index,
    forms: rules.forms.map((form) => form.form),
    rules,
    indicatorSet: indicatorSetIn(period),
  };
}

function readPeriod(period: string, pointer: string, lang: Lang): Period {
  const parsed = parsePeriod(period);
  if (parsed) return parsed;
  throw invalidInput([{ pointer, code: 'invalid-format', detail: issueWords[lang].format('period') }]);
}

function notBegun(period: Period, now: Date, pointer: string, lang: Lang): InputError[] {
  const first = firstDay(period);
  if (vietnamDay(now.toISOString()) >= first) return [];
  const [year, month, day] = first.split('-');
  const detail = issueWords[lang].periodNotBegun(periodKey(period), `${day}/${month}/${year}`);
  return [{ pointer, code: 'period-not-begun', detail }];
}

function notOpen(units: UnitIndex, code: string, period: Period, pointer: string, lang: Lang): InputError[] {
  const unit = units.find(code);
  if (!unit) return [unitUnknown(code, pointer, lang)];
  if (isValidOn(unit, cutOff(period))) return [];
  const detail = issueWords[lang].unitClosed(unit.name, periodName(period, lang));
  return [{ pointer, code: 'unit-closed', detail }];
}

function unitUnknown(code: string, pointer: string, lang: Lang): InputError {
  return { pointer, code: 'unit-unknown', detail: issueWords[lang].unitUnknown(code) };
}
