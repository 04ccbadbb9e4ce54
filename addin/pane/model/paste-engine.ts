/** All of a paste that needs the recogniser and its vocabularies; loaded when something is pasted. */
export { compareWith } from './paste-compare';
export { effectOf } from './paste-effect';
export { openQuestions, questionsOf, twiceQuestions } from './paste-questions';
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
} from './paste-source';
export { layoutToRemember, useColumn } from './paste-table';
