import type * as z from 'zod';
import { escapePointer } from '../forms/validate';
import type { InputError } from '../forms/worded-input';
import { issueWords } from './issue-words';
import type { Lang } from '../language/language';

type Issue = z.core.$ZodIssue;

/** What a schema found, as input errors with JSON pointers and our own sentences. */
export function inputErrors(error: z.ZodError, lang: Lang, pointer = ''): InputError[] {
  return error.issues.flatMap((issue) => describe(issue, lang, pointer));
}

function describe(issue: Issue, lang: Lang, pointer: string): InputError[] {
  const words = issueWords[lang];
  const at = pointer + issue.path.map((part) => `/${escapePointer(String(part))}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: `${at}/${escapePointer(key)}`,
      code: 'unknown-member',
      detail: words.unknownMember(key),
    }));
  }
  const name = String(issue.path.at(-1) ?? '');
  return [
    {
      pointer: at === '' ? '/' : at,
      code: issue.code.replaceAll('_', '-'),
      detail: sentence(issue, name, lang),
    },
  ];
}

function sentence(issue: Issue, name: string, lang: Lang): string {
  const words = issueWords[lang];
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? words.missing(name) : words.wrongType(name, issue.expected);
    case 'too_big':
      return words.tooBig(name, Number(issue.maximum), issue.origin);
    case 'too_small':
      return words.tooSmall(name);
    case 'invalid_format':
      return words.format(name);
    case 'invalid_value':
      return words.oneOf(name, issue.values.map(String));
    case 'invalid_union':
      return issue.path.includes('cells') ? words.cell(name) : words.other(name);
    case 'custom':
      // A schema's own sentence; zod's default says nothing that a reader can use.
      return issue.message === 'Invalid input' ? words.other(name) : issue.message;
    default:
      return words.other(name);
  }
}
