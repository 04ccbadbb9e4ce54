import { invalidInput } from '../../shared/contract/problem';
import type { FormDocument } from '../../shared/forms/document';
import type { InputError } from '../../shared/forms/validate';
import { indicatorSetIn } from '../../shared/indicators/set';
import type { IndicatorSet } from '../../shared/indicators/set';
import { isValidOn, vietnamDay } from '../../shared/period/date';
import { cutOff, firstDay, parsePeriod, periodKey } from '../../shared/period/period';
import type { Period } from '../../shared/period/period';
import { periodName } from '../../shared/period/period-text';
import type { RuleSet } from '../../shared/rules/compile';
import { issueWords } from '../../shared/text/issues';
import type { Lang } from '../../shared/text/language';
import type { UnitIndex } from '../../shared/units/tree';
import type { Unit } from '../../shared/units/unit';
import type { Services } from './services';

/** One unit's quarter with everything by which it is judged. */
export interface Quarter {
  period: Period;
  key: string;
  unit: Unit;
  units: UnitIndex;
  forms: FormDocument[];
  rules: RuleSet;
  indicatorSet: IndicatorSet | undefined;
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
  const parsed = parsePeriod(period);
  if (!parsed) {
    throw invalidInput([
      { pointer: place.period, code: 'invalid-format', detail: issueWords[lang].format('period') },
    ]);
  }
  const { index } = await services.library.loadUnits();
  const errors = [
    ...notBegun(parsed, services.now(), place.period, lang),
    ...notOpen(index, unit, parsed, place.unit, lang),
  ];
  if (errors.length > 0) throw invalidInput(errors);
  const rules = await services.library.rulesIn(parsed);
  return {
    period: parsed,
    key: periodKey(parsed),
    unit: index.find(unit) as Unit,
    units: index,
    forms: rules.forms.map((form) => form.form),
    rules,
    indicatorSet: indicatorSetIn(parsed),
  };
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
  const words = issueWords[lang];
  if (!unit) return [{ pointer, code: 'unit-unknown', detail: words.unitUnknown(code) }];
  if (isValidOn(unit, cutOff(period))) return [];
  return [{ pointer, code: 'unit-closed', detail: words.unitClosed(unit.name, periodName(period, lang)) }];
}
