import { foldName } from '../../language/fold';
import { formSheetWords } from './words';

const HEADINGS = Object.values(formSheetWords)
  .flatMap(({ check, earlierChecks }) => [check, ...earlierChecks])
  .map(foldName);

/** Whether a text heads the check column of a form's sheet, in either language, as it is called now or was before. */
export function isCheckHeading(text: string): boolean {
  return HEADINGS.includes(foldName(text));
}
