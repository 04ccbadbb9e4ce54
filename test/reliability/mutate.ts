import type { Seeded } from '../tools/seeded';

type Place = { holder: Record<string, unknown> | unknown[]; key: string | number };

/** Texts that readers, stores, sheets and terminals have stumbled over. */
const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202etxt.exe',
  '﻿Sở',
  'Sở'.normalize('NFD'),
  '=HYPERLINK("http://x","y")',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  "' or 1=1 --",
  '__proto__',
  'constructor',
  'total',
  '1e309',
  '１２３',
  'x'.repeat(5_000),
  'đ'.repeat(70_000),
  '👩‍👩‍👧‍👦'.repeat(200),
  '\r\n|\u2028\u2029',
];

const ODD_NUMBERS = [0, -0, -1, 0.5, 1e-9, 1e15, 2 ** 53, -(2 ** 53), 1e308, 2147483648, 46_000];

const ODD_VALUES: unknown[] = [null, true, [], {}, [[]], [null], { '': '' }, ...ODD_TEXTS, ...ODD_NUMBERS];

/** A request body changed in one place: a value, a member or an item of it is another, gone, doubled or new. */
export function mutated(body: unknown, random: Seeded): unknown {
  const copy = { body: structuredClone(body) };
  const { holder, key } = placeIn(copy, random);
  const value = (holder as Record<string | number, unknown>)[key];
  const put = (next: unknown): void => {
    (holder as Record<string | number, unknown>)[key] = next;
  };
  const kind = random.below(8);
  if (kind === 0 && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (kind === 0 && holder !== (copy as unknown)) Reflect.deleteProperty(holder, key);
  else if (kind === 1 && Array.isArray(value) && value.length > 0)
    value.push(structuredClone(random.of(value)));
  else if (kind === 1 && isObject(value)) value[random.of(ODD_TEXTS).slice(0, 40)] = random.of(ODD_VALUES);
  else if (kind === 2 && typeof value === 'number') put(value + random.of([-1, 1, 0.5, 1e9]));
  else if (kind === 3 && typeof value === 'string') put(value + random.of(ODD_TEXTS));
  else if (kind === 4 && typeof value === 'number') put(String(value));
  else if (kind === 5 && Array.isArray(value)) put(value.slice().reverse());
  else if (kind === 6 && Array.isArray(holder) && holder.length > 1)
    put(structuredClone(random.of(holder as unknown[])));
  else put(structuredClone(random.of(ODD_VALUES)));
  return copy.body;
}

/** Any place of a tree, chosen on the way down, so that what is near the root is met as often as what there is most of. */
function placeIn(root: Record<string, unknown>, random: Seeded): Place {
  let place: Place = { holder: root, key: 'body' };
  for (;;) {
    const value = (place.holder as Record<string | number, unknown>)[place.key];
    if (random.chance(0.25)) return place;
    if (Array.isArray(value) && value.length > 0) place = { holder: value, key: random.below(value.length) };
    else if (isObject(value) && Object.keys(value).length > 0)
      place = { holder: value, key: random.of(Object.keys(value)) };
    else return place;
  }
}

/** Of a short text of an address or a header. */
export function oddText(text: string, random: Seeded): string {
  const odd = random.of([text.toUpperCase(), text.slice(1), `${text}'`, ...ODD_TEXTS]).slice(0, 300);
  // Half a surrogate pair is in no address.
  return Buffer.from(odd, 'utf8').toString('utf8');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
