import type { FunctionMetadata } from './contract';

/** ASP.NET route constraints, as far as they can be said by a pattern. */
const CONSTRAINTS: Readonly<Record<string, string>> = {
  alpha: '[A-Za-z]+',
  bool: '[Tt]rue|[Ff]alse',
  decimal: '-?\\d+(?:\\.\\d+)?',
  double: '-?\\d+(?:\\.\\d+)?',
  guid: '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
  int: '-?\\d+',
  long: '-?\\d+',
};

/** What wins where several routes fit: a literal segment before a mixed, a constrained, a free and a catch-all one. */
const RANK = { literal: '1', mixed: '2', constrained: '3', free: '4', rest: '5' } as const;

const WHOLE_PARAMETER = /^\{(\*)?(\w+)(?::(\w+))?(\?)?\}$/;
const PARAMETER_INSIDE = /(\{\w+(?::\w+)?\})/;

interface Segment {
  pattern: string;
  rank: string;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function constraint(name: string | undefined, otherwise: string): string {
  if (name === undefined) return otherwise;
  const pattern = CONSTRAINTS[name];
  if (pattern === undefined) throw new Error(`The local host does not know the route constraint "${name}".`);
  return pattern;
}

function mixedSegment(segment: string): string {
  const parts = segment.split(PARAMETER_INSIDE).map((part) => {
    const [, , name, kind] = WHOLE_PARAMETER.exec(part) ?? [];
    if (name !== undefined) return `(?<${name}>${constraint(kind, '[^/]+?')})`;
    if (part.includes('{')) throw new Error(`The local host cannot read the route segment "${segment}".`);
    return literal(part);
  });
  return `/${parts.join('')}`;
}

function compileSegment(segment: string): Segment {
  const [whole, star, name, kind, optional] = WHOLE_PARAMETER.exec(segment) ?? [];
  if (whole === undefined) {
    return segment.includes('{')
      ? { pattern: mixedSegment(segment), rank: RANK.mixed }
      : { pattern: `/${literal(segment)}`, rank: RANK.literal };
  }
  const group = `/(?<${name}>${constraint(kind, star ? '.*' : '[^/]+')})`;
  const free = kind === undefined ? RANK.free : RANK.constrained;
  return { pattern: star || optional ? `(?:${group})?` : group, rank: star ? RANK.rest : free };
}

/** One HTTP-triggered function with the paths it takes. */
export interface Route {
  functionName: string;
  /** Name of the trigger's binding, under which the function expects the request. */
  binding: string;
  /** Upper case; undefined: all. */
  methods: string[] | undefined;
  /** With the prefix: `/api/items/{id}`. */
  template: string;
  pattern: RegExp;
  rank: string;
}

export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

function routeOf(metadata: FunctionMetadata, prefix: string): Route[] {
  return Object.entries(metadata.bindings).flatMap(([binding, { type, route, methods }]) => {
    if (type.toLowerCase() !== 'httptrigger') return [];
    const segments = `${prefix}/${route || metadata.name}`.split('/').filter((segment) => segment !== '');
    const compiled = segments.map(compileSegment);
    return [
      {
        functionName: metadata.name,
        binding,
        methods: methods?.map((method) => method.toUpperCase()),
        template: `/${segments.join('/')}`,
        pattern: new RegExp(`^${compiled.map(({ pattern }) => pattern).join('')}/?$`, 'i'),
        rank: compiled.map(({ rank }) => rank).join(''),
      },
    ];
  });
}

/**
 * The routes of the HTTP-triggered functions among `functions`, the one that wins first. Reads the templates that app.http takes:
 * `{a}`, `{a?}`, `{a:int}`, `{*rest}` and `text{a}text`; throws for a template that it cannot read.
 */
export function buildRoutes(functions: FunctionMetadata[], prefix: string): Route[] {
  const routes = functions.flatMap((metadata) => routeOf(metadata, prefix));
  return routes.sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));
}

/** As the real host does, an escape that is none stays as it was written. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The first route that takes this method and path, with the path's parameters decoded. */
export function matchRoute(routes: Route[], method: string, path: string): RouteMatch | undefined {
  for (const route of routes) {
    if (route.methods !== undefined && !route.methods.includes(method)) continue;
    const match = route.pattern.exec(path);
    if (match === null) continue;
    const groups = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
    return { route, params: Object.fromEntries(groups.map(([name, value]) => [name, decode(value)])) };
  }
  return undefined;
}
