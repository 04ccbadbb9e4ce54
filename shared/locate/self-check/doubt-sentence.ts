import type { Lang } from '../../language/language';
import type { RuleSet } from '../../rules/compile';
import { SideText } from '../../rules/sentence/side-text';
import type { RuleDoubt } from './self-check';
import { doubtWords } from './words';

/** "K03.x, (4) >= (3) + 1: không số liệu nào thỏa mãn cùng lúc với K03.part-4, (4) <= (3). …" */
export function doubtSentence(rules: RuleSet, { code, kind, by }: RuleDoubt, lang: Lang): string {
  const words = doubtWords[lang];
  const sides = new SideText(lang);
  const compiled = rules.forms.flatMap(({ relations }) => relations);
  const print = (of: string): string => {
    const relation = compiled.find((candidate) => candidate.relation.code === of);
    return relation === undefined ? '' : sides.relation(relation.parsed);
  };
  const printed = print(code);
  const others = by.map((other) => words.other(other, print(other))).join(words.and);
  if (kind === 'never-fails') return words.neverFails(code, printed);
  if (kind === 'implied') return words.implied(code, printed, others);
  if (kind === 'contradictory')
    return by.length === 0 ? words.alone(code, printed) : words.contradictory(code, printed, others);
  return by.length === 0 ? words.neverAskedAlone(code, printed) : words.neverAsked(code, printed, others);
}
