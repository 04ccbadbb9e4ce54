import { isValidOn } from '../period/date';
import { cutOff, type Period } from '../period/period';
import { ASKED, askedKey, placementKey, type Asked } from './asked/asked';
import { askedLabels, placementLabel } from './asked/words';
import { issueLabels } from './words';
import type { LocalText } from '../language/language';
import { outlineSchema, type Outline } from './outline-schema';
import nq131 from './outlines/nq131.json';

export { reportBlockers } from './blockers';

const outlines: readonly Outline[] = [outlineSchema.parse(nq131)];

/** One key of a submission's `texts`. */
export interface TextKey {
  /** Section id such as `I.1.a`, its placement `place.I.1.a`, a question `ask.causes` or a particular of issue `issue.signer`. */
  key: string;
  label: LocalText;
  kind: 'section' | 'placement' | 'asked' | 'issue';
  multiline: boolean;
}

/** The outline in force on the cut-off day of a period; before the first one, the first. */
export function outlineIn(period: Period): Outline {
  const day = cutOff(period);
  return outlines.find((outline) => isValidOn(outline, day)) ?? (outlines[0] as Outline);
}

type IssueField = keyof (typeof issueLabels)['vi'];

const ISSUE_FIELDS: readonly { field: IssueField; multiline: boolean }[] = [
  { field: 'number', multiline: false },
  { field: 'date', multiline: false },
  { field: 'authority', multiline: true },
  { field: 'position', multiline: false },
  { field: 'signer', multiline: false },
  { field: 'recipients', multiline: true },
  { field: 'drafter', multiline: false },
];

/** The key of a particular of issue. */
export function issueKey(field: IssueField): string {
  return `issue.${field}`;
}

const ASKED_LINES: Record<Asked, boolean> = {
  request: false,
  causes: true,
  difficulties: true,
  tasks: true,
  proposals: true,
};

/** Every key that a submission's `texts` may hold: sections that take free text, where it stands, what is asked, particulars of issue. */
export function textKeys(): TextKey[] {
  const sections = new Map<string, TextKey>();
  for (const { id, label } of outlines.flatMap((outline) => outline.sections)) {
    if (label !== undefined && !sections.has(id)) {
      sections.set(id, { key: id, label, kind: 'section', multiline: true });
    }
  }
  const issue = ISSUE_FIELDS.map(({ field, multiline }): TextKey => {
    const label = { vi: issueLabels.vi[field], en: issueLabels.en[field] };
    return { key: issueKey(field), label, kind: 'issue', multiline };
  });
  const placements = [...sections.values()].map(({ key, label }): TextKey => ({
    key: placementKey(key),
    label: { vi: placementLabel.vi(label.vi), en: placementLabel.en(label.en) },
    kind: 'placement',
    multiline: false,
  }));
  const asked = ASKED.map((one): TextKey => ({
    key: askedKey(one),
    label: { vi: askedLabels.vi[one], en: askedLabels.en[one] },
    kind: 'asked',
    multiline: ASKED_LINES[one],
  }));
  return [...sections.values(), ...placements, ...asked, ...issue];
}
