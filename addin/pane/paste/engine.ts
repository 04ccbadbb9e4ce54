/** All of a paste that needs the recogniser and its vocabularies; loaded when something is pasted. */
export { namedQuarter, otherQuarterText } from '../../../shared/intake/own/other-quarter';
export { useColumn } from '../../../shared/intake/decisions/decision';
export { compareWith } from './compare/compare';
export { effectOf } from './write/effect';
export { answerEffect } from './questions/answer-effect';
export { openQuestions } from './questions/open-questions';
export {
  changeTable,
  chooseForm,
  chooseLine,
  decide,
  gridsOfClipboard,
  hasCells,
  includeTable,
  mapByHand,
  readSource,
} from './source/read-source';
export { layoutToRemember } from './table/table';
