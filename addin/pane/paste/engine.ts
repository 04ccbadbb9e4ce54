/** All of a paste that needs the recogniser and its vocabularies; loaded when something is pasted. */
export { compareWith } from './compare/compare';
export { effectOf } from './write/effect';
export { openQuestions, questionsOf, twiceQuestions } from './questions/questions-of';
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
export { layoutToRemember, useColumn } from './table/table';
