import * as z from 'zod';
import { productName } from '../language/product';
import { routes } from './routes';
import { pathParameter, type PathParameter, type RouteContract, type UploadContract } from './routes/route';
import { problemSchema } from './schemas';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the API, derived from the schemas by which requests and answers are checked. */
export function openApiDocument(version: string): Json {
  const components: Json = {};
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries<RouteContract>(routes)) {
    const path = `/api/${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route, components) };
  }
  return {
    openapi: '3.1.0',
    info: { title: productName, version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: components,
    },
  };
}

function operation(name: string, route: RouteContract, components: Json): Json {
  const file = typeof route.answer === 'string';
  const success = file
    ? { [route.answer as string]: { schema: { type: 'string', format: 'binary' } } }
    : json(schema(route.answer as z.ZodType, 'output', components));
  return {
    operationId: name,
    summary: route.summary,
    ...(route.who === 'anyone' ? { security: [] } : {}),
    parameters: [...pathOf(route, components), ...queryOf(route, components), ...headersOf(route)],
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { ...json(schema(route.body, 'input', components)), ...uploads(route.upload) },
          },
        }
      : {}),
    responses: {
      '200': { description: 'OK', content: success },
      default: {
        description: 'RFC 9457 problem',
        content: { 'application/problem+json': { schema: schema(problemSchema, 'output', components) } },
      },
    },
  };
}

function pathOf(route: RouteContract, components: Json): Json[] {
  return [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => {
    const name = match[1] as PathParameter;
    return {
      name,
      in: 'path',
      required: true,
      schema: schema(pathParameter(route, name), 'input', components),
    };
  });
}

function queryOf(route: RouteContract, components: Json): Json[] {
  return Object.entries(route.query ?? {}).map(([name, type]) => ({
    name,
    in: 'query',
    required: !type.safeParse(undefined).success,
    schema: schema(type, 'input', components),
  }));
}

function headersOf(route: RouteContract): Json[] {
  return Object.entries(route.headers ?? {}).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }));
}

function uploads(upload: UploadContract | undefined): Json {
  const schema = { type: 'string', format: 'binary', maxLength: upload?.maxBytes };
  return Object.fromEntries((upload?.types ?? []).map((type) => [type, { schema }]));
}

function json(of: Json): Json {
  return { 'application/json': { schema: of } };
}

/** A schema as JSON Schema; what carries an id becomes a component and is referred to. */
function schema(type: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const { $schema: _, $defs, ...own } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json;
  for (const [id, definition] of Object.entries(($defs as Json | undefined) ?? {})) {
    components[id] ??= repoint(definition);
  }
  const id = type.meta()?.id;
  if (id === undefined) return repoint(own) as Json;
  components[id] ??= repoint({ ...own, id: undefined });
  return { $ref: `#/components/schemas/${id}` };
}

function repoint(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
