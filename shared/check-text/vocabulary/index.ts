import { PhraseBook, phraseList } from '../text/phrases';
import { syllableKey } from '../../language/syllable';
import { tokensOf } from '../text/tokens';
import agenciesJson from './agencies.json';
import contradictionsJson from './contradictions.json';
import documentsJson from './documents.json';
import meaningsJson from './meanings.json';
import rulesJson from './rules.json';
import {
  agenciesSchema,
  contradictionsSchema,
  documentsSchema,
  meaningsSchema,
  rulesSchema,
  wordsSchema,
} from './schema';
import wordsJson from './words.json';

const words = wordsSchema.parse(wordsJson);
export const meanings = meaningsSchema.parse(meaningsJson);
export const contradictions = contradictionsSchema.parse(contradictionsJson);
export const documents = documentsSchema.parse(documentsJson);
export const { agencies, committees } = agenciesSchema.parse(agenciesJson);
export const rules = rulesSchema.parse(rulesJson).rules;

/** Words after which no sentence ends, by key. */
export const unfinishedWords: ReadonlySet<string> = new Set(words.unfinished.map(syllableKey));

export const headingWords = { plans: phraseList(words.plans), planLabels: phraseList(words.planLabels) };

/** What a phrase does in a sentence. */
export type Role =
  | 'neutral'
  | 'stop'
  | 'within'
  | 'and'
  | 'has'
  | 'share'
  | 'outof'
  | 'amid'
  | 'by'
  | 'none'
  | 'all'
  | 'several'
  | 'cumulative'
  | 'earlier'
  | 'elsewhere'
  | 'target'
  | 'more'
  | 'less'
  | 'against'
  | 'approximate'
  | 'from'
  | 'to'
  | 'thousand'
  | 'lastQuarter'
  | 'closing'
  | 'reporting'
  | 'judging'
  | 'merged'
  | 'continuing'
  | 'field'
  | 'place'
  | 'present'
  | 'because'
  | 'including'
  | 'when'
  | 'low'
  | 'will'
  | 'notBefore'
  | 'notAfter';

/** All that a phrase says, in one look: what is counted, what is said of it, what it does. */
export interface PhraseSense {
  phrase: string;
  subject?: string;
  tags: string[];
  roles: Set<Role>;
}

const senses = new Map<string, PhraseSense>();
/** Spellings of one phrase are one: what is said of either holds. */
function sense(phrase: string): PhraseSense {
  const key = tokensOf(phrase)
    .map((token) => token.key)
    .join(' ');
  const found = senses.get(key) ?? { phrase, tags: [], roles: new Set<Role>() };
  senses.set(key, found);
  return found;
}

for (const [subject, phrases] of Object.entries(words.subjects))
  for (const phrase of phrases) sense(phrase).subject = subject;
for (const [key, phrases] of Object.entries(words.tags)) {
  for (const phrase of phrases) {
    for (const tag of key.split('+')) {
      if (tag in words.subjects) sense(phrase).subject = tag;
      else sense(phrase).tags.push(tag);
    }
  }
}
const roleWords: Record<Role, readonly string[]> = {
  neutral: words.neutral,
  stop: words.stops,
  within: words.connectors.within,
  and: words.connectors.and,
  has: words.connectors.has,
  share: words.connectors.share,
  outof: words.connectors.outof,
  amid: words.connectors.amid,
  by: words.connectors.by,
  none: words.none,
  all: words.all,
  several: words.several,
  cumulative: words.cumulative,
  earlier: words.earlier,
  elsewhere: words.elsewhere,
  target: words.targets,
  more: words.comparing.more,
  less: words.comparing.less,
  against: words.against,
  approximate: words.approximate,
  from: words.from,
  to: words.to,
  thousand: words.thousands,
  lastQuarter: words.lastQuarter,
  closing: words.closing,
  reporting: words.reporting,
  judging: words.judging,
  merged: words.merged,
  continuing: words.continuing,
  field: words.fields,
  place: words.places,
  present: words.present,
  because: words.because,
  including: words.including,
  when: words.when,
  low: words.claims.low,
  will: words.claims.will,
  notBefore: words.notData.before,
  notAfter: words.notData.after,
};
for (const [role, phrases] of Object.entries(roleWords) as [Role, readonly string[]][])
  for (const phrase of phrases) sense(phrase).roles.add(role);

export const phraseSenses = new PhraseBook(
  [...senses.values()].map((found) => [found.phrase, found] as const),
);
export const dayWords = words.days;
export const tableWords = words.table;
export const turnWords = words.turns;
export const weakTags: ReadonlySet<string> = new Set(words.weak);
export const outlineItems = words.outline;
