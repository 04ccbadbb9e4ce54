/** All of a report's check that needs the engine and its vocabulary; loaded when a text is checked. */
export { checkTextInSteps } from '../../../../shared/check-text/check-text';
export { statedQuarter } from './stated-quarter';
