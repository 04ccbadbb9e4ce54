import { openApiDocument } from '../../shared/contract/openapi';
import { problemStatus, type ProblemCode } from '../../shared/contract/problem-codes';
import { problemWords } from '../../shared/contract/problem-words';
import { routes, type RouteName } from '../../shared/contract/routes';
import { WHO_TEXT } from './who-may';

export { provinceQuarterSchema } from '../../shared/contract/province-quarter';

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  description?: string;
  example?: unknown;
  default?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description?: string;
  schema: Schema;
}

type Content = Record<string, { schema: Schema }>;

interface Operation {
  operationId: RouteName;
  summary: string;
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: { '200': { content: Content } };
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** The page docs/api.md, made of nothing but the contract. */
export function apiPage(): string {
  const { paths, components } = openApiDocument('') as unknown as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      title: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
  return [
    '# The API',
    'Made by `npm run docs:api` from `shared/contract`, as the OpenAPI document at `/api/openapi.json` is; a test holds it to that. ' +
      'Every call but the open ones carries `Authorization: Bearer …`. `Accept-Language: en` gives English, anything else Vietnamese. ' +
      'Saved quarters answer with an `ETag`, which the next write names in `If-Match`.',
    '## Routes',
    table(
      ['route', 'what it does', 'who may'],
      operations.map(({ title, operation }) => [
        `[${title}](#${operation.operationId.toLowerCase()})`,
        operation.summary,
        WHO_TEXT[routes[operation.operationId].who],
      ]),
    ),
    ...operations.flatMap(({ title, operation }) => route(title, operation)),
    '## Problems',
    'Whatever is refused is answered as [Problem](#problem) (RFC 9457), `type` being `urn:khop:problem:<code>`. Codes are stable; ' +
      'words are those of the language asked for.',
    table(
      ['status', 'code', 'meaning'],
      (Object.entries(problemStatus) as [ProblemCode, number][]).map(([code, status]) => {
        const { title, detail } = problemWords.en[code];
        return [String(status), `\`${code}\``, `${title}. ${detail}`];
      }),
    ),
    '## Schemas',
    'A field’s place is written with dots; `[]` is each item of a list, `{}` each value of a record.',
    ...Object.entries(components.schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, schema]) => [
        `### ${name}`,
        ...(schema.description === undefined ? [] : [`${schema.description}.`]),
        fields(schema),
      ]),
    '',
  ].join('\n\n');
}

function route(
  title: string,
  { operationId, summary, parameters, requestBody, responses }: Operation,
): string[] {
  return [
    `### ${operationId}`,
    `\`${title}\``,
    `${summary}. For ${WHO_TEXT[routes[operationId].who]}.`,
    ...(parameters.length === 0
      ? []
      : [
          table(
            ['parameter', 'in', 'type', 'required', 'meaning'],
            parameters.map(({ name, in: place, schema, required, description }) => [
              `\`${name}\``,
              place,
              typeOf(schema),
              required ? 'yes' : '',
              description ?? meaningOf(schema),
            ]),
          ),
        ]),
    ...(requestBody ? contentOf('Request', requestBody.content) : []),
    ...contentOf('Answer', responses['200'].content),
  ];
}

function contentOf(heading: string, content: Content): string[] {
  return Object.entries(content).flatMap(([media, { schema }]) => {
    const line = `${heading}, \`${media}\`: `;
    if (schema.$ref !== undefined || schema.properties === undefined) return [`${line}${typeOf(schema)}`];
    return [`${line}an object.`, fields(schema)];
  });
}

function fields(schema: Schema): string {
  const rows = rowsOf(schema, '');
  return rows.length === 0 ? typeOf(schema) : table(['field', 'type', 'required', 'meaning'], rows);
}

/** A row for each field below a schema, down to where another component begins. */
function rowsOf(schema: Schema, at: string): string[][] {
  const choices = schema.anyOf ?? schema.oneOf ?? [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    return [[`\`${path}\``, typeOf(field), required ? 'yes' : '', meaningOf(field)], ...rowsOf(field, path)];
  });
  const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  return [
    ...own,
    ...(schema.items ? rowsOf(schema.items, `${at}[]`) : []),
    ...(values ? rowsOf(values, `${at}{}`) : []),
    ...choices.flatMap((choice) => rowsOf(choice, at)),
  ];
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.format === 'binary') return 'file';
  if (typeof schema.additionalProperties === 'object' && schema.properties === undefined) {
    return `record of ${typeOf(schema.additionalProperties)}`;
  }
  return [schema.type ?? 'anything'].flat().join(' or ');
}

function meaningOf(schema: Schema): string {
  const { pattern, minLength, maxLength, minItems, maxItems, minimum, maximum } = schema;
  const inner = schema.items?.description;
  const range = (from: number | undefined, to: number | undefined, of: string): string[] => {
    const low = from === undefined || from === Number.MIN_SAFE_INTEGER ? undefined : from;
    const high = to === undefined || to === Number.MAX_SAFE_INTEGER ? undefined : to;
    if (low === undefined && high === undefined) return [];
    if (low === undefined) return [`at most ${high}${of}`];
    return [high === undefined ? `at least ${low}${of}` : `${low} to ${high}${of}`];
  };
  return [
    ...(schema.description === undefined ? [] : [schema.description]),
    ...(inner === undefined ? [] : [inner]),
    ...(schema.example === undefined ? [] : [`example \`${JSON.stringify(schema.example)}\``]),
    ...(schema.default === undefined ? [] : [`default \`${JSON.stringify(schema.default)}\``]),
    ...range(minimum, maximum, ''),
    ...range(minLength, maxLength, ' characters'),
    ...range(minItems, maxItems, ' items'),
    ...(pattern === undefined ? [] : [`\`${pattern}\``]),
  ].join('; ');
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
