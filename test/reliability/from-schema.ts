import * as z from 'zod';
import type { Seeded } from '../tools/seeded';

type Schema = Record<string, unknown>;

/** Depth below which only what is required is made. */
const DEEPEST = 5;
const MOST_ITEMS = 3;

/** A value that is made of nothing but a body's schema: of the right shape, and without any sense. */
export function fromSchema(type: z.ZodType, random: Seeded): unknown {
  const root = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema;
  return make(root, root, random, 0);
}

function make(schema: Schema, root: Schema, random: Seeded, depth: number): unknown {
  const at = (inner: unknown): unknown => make(inner as Schema, root, random, depth + 1);
  if (typeof schema.$ref === 'string') return at(referred(schema.$ref, root));
  if ('const' in schema) return schema.const;
  if ('default' in schema && random.chance(0.3)) return schema.default;
  if (Array.isArray(schema.enum)) return random.of(schema.enum as unknown[]);
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return at(random.of(choices as unknown[]));
  switch (schema.type) {
    case 'object':
      return object(schema, random, depth, at);
    case 'array': {
      const least = Number(schema.minItems ?? 0);
      const more = depth > DEEPEST ? 0 : random.below(MOST_ITEMS + 1);
      return Array.from({ length: least + more }, () => at(schema.items ?? {}));
    }
    case 'string':
      return text(schema, random);
    case 'integer':
      return Number(schema.minimum ?? 0) + random.below(100);
    case 'number':
      return random.below(1000) / random.of([1, 1, 4]);
    case 'boolean':
      return random.chance(0.5);
    default:
      return null;
  }
}

function object(schema: Schema, random: Seeded, depth: number, at: (inner: unknown) => unknown): Schema {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const made: Schema = {};
  for (const [name, inner] of Object.entries((schema.properties as Schema | undefined) ?? {}))
    if (required.has(name) || (depth < DEEPEST && random.chance(0.5))) made[name] = at(inner);
  if (schema.additionalProperties && typeof schema.additionalProperties === 'object')
    for (let count = random.below(MOST_ITEMS); count > 0; count -= 1)
      made[random.of(['3', '4', 'II.2', 'total', 'x'])] = at(schema.additionalProperties);
  return made;
}

function text(schema: Schema, random: Seeded): string {
  const examples = schema.examples ?? schema.example;
  if (typeof examples === 'string') return examples;
  const words = [
    'II.06a',
    'K01',
    'total',
    '3',
    'skhcn',
    '2026-Q3',
    '2025-07-01',
    'Đất đai',
    '(3) = (4) + (5) + (6)',
  ];
  const least = Number(schema.minLength ?? 0);
  return random
    .of(words)
    .padEnd(least, 'x')
    .slice(0, Number(schema.maxLength ?? 200));
}

function referred(ref: string, root: Schema): Schema {
  return ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .reduce<Schema>((inside, part) => inside[part] as Schema, root);
}
