import type { SubmissionContent } from '../../submission/submission';
import type { WordedIndicatorResult } from '../../indicators/indicator';
import { pointsText } from '../../indicators/score-text';
import { capitalised } from '../../language/capitalised';
import { dayText } from '../../period/period-text';
import { askedKey } from '../asked/asked';
import { causesOf, tallyOf } from '../asked/lateness';
import { ownTasksOf } from '../asked/own-tasks';
import { countsOf, targetPhrase, type SentenceContext } from '../wording/clause';
import { lines, listItem } from '../free-text';
import type { ReportBlock } from '../model';
import { percentOf } from '../percent';
import { changeText } from '../wording/change';
import { isWellRated, weakGroups } from './index-verdicts';
import { verdictsOf, type Verdict } from './verdicts';
import { evaluationText } from './words';

/** What a report is judged by. */
export interface Judged {
  sentences: SentenceContext;
  index: WordedIndicatorResult | null;
  texts: SubmissionContent['texts'];
}

/** What reached its target or rose, and a good rating of the whole. The counts behind the rates stand in the sections above. */
export function achievedBlocks({ sentences, index }: Judged): ReportBlock[] {
  const verdicts = verdictsOf(sentences);
  const full = verdicts.filter(({ kind }) => kind === 'full');
  const achieved = verdicts.filter(({ kind }) => kind === 'achieved');
  return dashes([
    ...fullTexts(full, sentences),
    ...achieved.map((verdict) => verdictText(verdict, sentences)),
    ...(isWellRated(index) ? [indexText(index)] : []),
  ]);
}

/** What fell, misses its target or is weak in the index set. */
export function weakBlocks({ sentences, index }: Judged): ReportBlock[] {
  const weak = verdictsOf(sentences).filter(({ kind }) => kind === 'weak');
  return dashes([
    ...weak.map((verdict) => verdictText(verdict, sentences)),
    ...weakGroups(index).map(({ name, points, max }) =>
      evaluationText.weakGroup(name, pointsText(points, 'vi'), pointsText(max, 'vi')),
    ),
  ]);
}

/**
 * Why dossiers were late and what the unit finds difficult, in its words. How many were late by which cause is told
 * only where it accounts for all of them: a paper does not contradict its own figures.
 */
export function causeBlocks({ sentences, texts }: Judged): ReportBlock[] {
  const causes = causesOf(texts).filter(({ text }) => text !== '');
  const tallies = tallyOf(causes, sentences.figures('lateAll')).kind === 'agrees';
  const count = countsOf(sentences);
  const items = causes.map(({ text, dossiers }) =>
    tallies && dossiers !== null
      ? evaluationText.cause(capitalised(text), count(dossiers))
      : capitalised(text),
  );
  const difficulties = lines(texts[askedKey('difficulties')] ?? '').map(listItem);
  return [...listed(evaluationText.causes, items), ...listed(evaluationText.difficulties, difficulties)];
}

/** What follows from what is weak. */
export function taskBlocks({ sentences, index }: Judged): ReportBlock[] {
  const weak = verdictsOf(sentences).filter(({ kind }) => kind === 'weak');
  const tasks = weak.flatMap(({ rate: { task } }) => (task === undefined ? [] : [`${task}.`]));
  return dashes([
    ...new Set(tasks),
    ...(tasks.length > 0 ? [] : weakGroups(index).map(({ name }) => evaluationText.improveGroup(name))),
  ]);
}

/** What the unit set itself, each with its day. */
export function ownTaskBlocks({ texts }: Judged): ReportBlock[] {
  return dashes(
    ownTasksOf(texts)
      .filter(({ text }) => text !== '')
      .map(({ text, due }) => {
        const task = capitalised(text);
        return `${due === null ? task : evaluationText.due(task, dayText(due, 'vi'))}.`;
      }),
  );
}

function verdictText({ rate, hundredths, change, kind }: Verdict, context: SentenceContext): string {
  const misses = kind === 'weak' && rate.target !== undefined && hundredths < rate.target.percent * 100;
  const said = (misses ? evaluationText.rateOnly : evaluationText.rate)(rate.name, percentOf(hundredths));
  const moved = change === undefined ? [] : [changeText(change)];
  return `${[said, ...moved, ...targetPhrase(rate, hundredths, context)].join(', ')}.`;
}

/** Rates of which all is reached are told together: one more line for each would say no more. */
function fullTexts(full: readonly Verdict[], context: SentenceContext): string[] {
  if (full.length < 2) return full.map((verdict) => verdictText(verdict, context));
  return [evaluationText.full(full.map(({ rate }) => rate.name).join('; '))];
}

function indexText({ points, max, bandName }: WordedIndicatorResult): string {
  return evaluationText.index(pointsText(points, 'vi'), pointsText(max, 'vi'), bandName);
}

function listed(heading: string, items: readonly string[]): ReportBlock[] {
  if (items.length === 0) return [];
  return [
    paragraph(heading),
    ...dashes(items.map((item, index) => item + (index < items.length - 1 ? ';' : '.'))),
  ];
}

function paragraph(text: string): ReportBlock {
  return { type: 'paragraph', text };
}

function dashes(texts: readonly string[]): ReportBlock[] {
  return texts.map((text) => ({ type: 'dash', text }));
}
