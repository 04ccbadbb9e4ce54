import { MOST_GIVEN, type GivenAnswer, type GivenBody } from '../../../shared/contract/given-figures';
import { issueWords } from '../../../shared/contract/issue-words';
import { invalidInput, ProblemError } from '../../../shared/contract/problem';
import type { InputError } from '../../../shared/forms/worded-input';
import { givenIndicators, type GivenIndicator } from '../../../shared/indicators/set';
import { pick, type Lang } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import { cutOff } from '../../../shared/period/period';
import {
  givenFigures,
  lastGiven,
  type GivenEntry,
  type GivenFigure,
} from '../../../shared/totals/given-figures';
import type { GivenFigures } from '../../../shared/totals/province-index';
import type { EntryLog } from '../../store/types';
import type { PeriodFrame } from '../quarter';
import type { Services } from '../services';
import type { Precondition } from '../submissions/precondition';

/** What the province gives of a quarter, and the keys of stored rows that had to be left out. */
export interface ReadGiven {
  response: GivenAnswer;
  damaged: string[];
}

/** The figures by which a quarter of the province is scored besides its units' own. */
export async function givenIn(
  { given }: Services,
  { key, units }: Pick<PeriodFrame, 'key' | 'units'>,
): Promise<GivenFigures> {
  return givenFigures(lastGiven(await given.read(key, units.profile.code)));
}

export async function readGiven(services: Services, frame: PeriodFrame, lang: Lang): Promise<ReadGiven> {
  return answer(frame, await services.given.read(frame.key, frame.units.profile.code), lang);
}

/**
 * States the province's figures of a quarter anew. Refuses, naming the place, an indicator that is not the province's to
 * state, one that is named twice, another whole than the unit tree has, and more than the whole; and a save that did not see the last one. Saying again what
 * is stored writes nothing, so a request may be repeated.
 */
export async function saveGiven(
  services: Services,
  frame: PeriodFrame,
  person: { id: string; name: string },
  { figures }: GivenBody,
  expected: Precondition,
  lang: Lang,
): Promise<ReadGiven> {
  const indicators = statedBy(frame);
  const errors = figures.flatMap((_figure, index) => problemsOf(frame, indicators, figures, index, lang));
  if (errors.length > 0) throw invalidInput(errors);
  const { key, units } = frame;
  const { code } = units.profile;
  const log = await services.given.read(key, code);
  const next = statedAnew(frame, lastGiven(log), figures);
  if (sameFigures(next, lastGiven(log)?.figures ?? [])) return answer(frame, log, lang);
  if ((expected === 'none' ? 0 : expected.version) !== log.next - 1) throw conflict(frame, log, lang);
  if (log.next > MOST_GIVEN) throw new ProblemError('body-too-large');
  const at = services.now().toISOString();
  const entry: GivenEntry = { number: log.next, by: person.id, name: person.name, at, figures: next };
  if (await services.given.append(key, code, { entry })) {
    return answer(frame, { ...log, next: log.next + 1, stored: [...log.stored, { entry }] }, lang);
  }
  // Somebody was first: with the same figures, this is answered as saying them again; with others, refused.
  return saveGiven(services, frame, person, { figures }, expected, lang);
}

function statedBy({ indicatorSet }: PeriodFrame): GivenIndicator[] {
  return indicatorSet ? givenIndicators(indicatorSet) : [];
}

/** Units of the kind of which an indicator states how many; 0 of a period whose units of the kind the tree does not list. */
function unitsOf({ units, period }: PeriodFrame, { given }: GivenIndicator): number {
  return units.openOn(cutOff(period)).filter(({ kind }) => kind === given.units).length;
}

function problemsOf(
  frame: PeriodFrame,
  indicators: readonly GivenIndicator[],
  figures: GivenBody['figures'],
  index: number,
  lang: Lang,
): InputError[] {
  const words = issueWords[lang];
  const { indicator: id, numerator, denominator } = figures[index] as GivenBody['figures'][number];
  const pointer = `/figures/${index}`;
  const indicator = indicators.find((candidate) => candidate.id === id);
  if (!indicator) {
    return [{ pointer: `${pointer}/indicator`, code: 'given-unknown', detail: words.givenUnknown(id) }];
  }
  if (figures.findIndex((other) => other.indicator === id) < index) {
    return [{ pointer: `${pointer}/indicator`, code: 'given-twice', detail: words.givenTwice(id) }];
  }
  if (numerator === null) return [];
  const units = unitsOf(frame, indicator);
  const whole = denominator ?? units;
  const label = pick(indicator.given.numerator, lang);
  const count = (value: number) => formatCount(value, lang);
  if (units > 0 && whole !== units) {
    const detail = words.givenWhole(id, count(whole), count(units));
    return [{ pointer: `${pointer}/denominator`, code: 'given-whole', detail }];
  }
  if (units === 0 && denominator === undefined) {
    return [{ pointer: `${pointer}/denominator`, code: 'given-whole', detail: words.missing('denominator') }];
  }
  if (numerator <= whole) return [];
  const detail = words.givenTooMany(id, label, count(numerator), count(whole));
  return [{ pointer: `${pointer}/numerator`, code: 'given-too-many', detail }];
}

/** All figures as they are after a save: those that it does not name stay. */
function statedAnew(
  frame: PeriodFrame,
  last: GivenEntry | undefined,
  figures: GivenBody['figures'],
): GivenFigure[] {
  return statedBy(frame).flatMap((indicator): GivenFigure[] => {
    const stated = figures.find((figure) => figure.indicator === indicator.id);
    if (!stated) return last?.figures.filter((figure) => figure.indicator === indicator.id) ?? [];
    const { numerator, denominator: typed } = stated;
    const denominator = numerator === null ? null : (typed ?? unitsOf(frame, indicator));
    return [{ indicator: indicator.id, numerator, denominator }];
  });
}

function sameFigures(a: readonly GivenFigure[], b: readonly GivenFigure[]): boolean {
  const told = (figures: readonly GivenFigure[]) =>
    figures
      .filter(({ numerator }) => numerator !== null)
      .map(({ indicator, numerator, denominator }) => `${indicator} ${numerator}/${denominator}`)
      .join(' ');
  return told(a) === told(b);
}

function conflict(frame: PeriodFrame, log: EntryLog<GivenEntry>, lang: Lang): ProblemError {
  return new ProblemError('version-conflict', { extra: { stated: answer(frame, log, lang).response } });
}

function answer(frame: PeriodFrame, log: EntryLog<GivenEntry>, lang: Lang): ReadGiven {
  const last = lastGiven(log);
  return {
    response: {
      period: frame.key,
      set: frame.indicatorSet?.document.code ?? null,
      version: log.next - 1,
      figures: statedBy(frame).map((indicator) => {
        const { id, name, given, max } = indicator;
        const stated = last?.figures.find((figure) => figure.indicator === id);
        const units = unitsOf(frame, indicator);
        return {
          indicator: id,
          name: pick(name, lang),
          label: pick(given.numerator, lang),
          numerator: stated?.numerator ?? null,
          denominator: stated?.denominator ?? (units === 0 ? null : units),
          units,
          max,
        };
      }),
      history: log.stored.map(({ entry }) => entry).reverse(),
    },
    damaged: log.damaged,
  };
}
