import { READ_LIMITS } from '../../limits';
import { Refused } from '../../refused';
import { nothing, type PackageParts } from '../xlsx/parts';
import { wholeNumber, type Attributes } from '../xlsx/xml';
import { printedNumber } from './number-formats';

/** Where a paragraph stands in a document's lists; list `0` is none. */
export interface ListPlace {
  list: string;
  level: number;
}

/** The numbers that a document's lists print, told paragraph by paragraph. */
export interface ListNumbers {
  /**
   * What is printed before the next paragraph, with the space behind it; '' where it is in no list, or where its list's
   * numbers are of a kind that is not known.
   * @param place as the paragraph says itself; what it does not say its style says
   */
  next(style: string | undefined, place: Partial<ListPlace>): string;
}

interface Level {
  start: number;
  format: string;
  /** With `%1` for the number of the first level. */
  text: string;
}

interface List {
  abstract: string;
  starts: Map<number, number>;
}

const LEVELS = 9;

/** Reads a document's lists, and which of them its styles stand in. */
export async function readNumbering(
  parts: PackageParts,
  numbering: string,
  styles: string,
): Promise<ListNumbers> {
  const definitions = new Definitions();
  await parts.read(numbering, definitions);
  const placeOf = await readStylePlaces(parts, styles);
  const counters = new Map<string, (number | undefined)[]>();
  /** Lists whose own beginnings have been counted from. */
  const begun = new Set<string>();

  return {
    next(style, own) {
      const place = { ...(style === undefined ? {} : placeOf(style)), ...own };
      const list = definitions.lists.get(place.list ?? '0');
      const level = Math.min(place.level ?? 0, LEVELS - 1);
      const levels = list && definitions.abstracts.get(list.abstract);
      const definition = levels?.get(level);
      if (list === undefined || levels === undefined || definition === undefined) return '';
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      const restart = list.starts.get(level);
      const key = `${place.list}|${level}`;
      if (restart !== undefined && !begun.has(key)) counts[level] = restart;
      else counts[level] = (counts[level] ?? definition.start - 1) + 1;
      begun.add(key);
      counts.length = level + 1;
      const text = printedText(definition, levels, counts);
      return text === '' ? '' : `${text} `;
    },
  };
}

/** A level's text with the numbers in it; '' where one of them is of a kind that is not known. */
function printedText(
  own: Level,
  levels: ReadonlyMap<number, Level>,
  counts: readonly (number | undefined)[],
): string {
  if (own.format === 'none') return '';
  // Signs of fonts such as Symbol are no letters.
  if (own.format === 'bullet') return /^[-–—+•*]$/.test(own.text) ? own.text : '';
  let isKnown = true;
  const text = own.text.replace(/%([1-9])/g, (_all, digit: string) => {
    const level = Number(digit) - 1;
    const definition = levels.get(level);
    const number = definition && printedNumber(counts[level] ?? definition.start, definition.format);
    isKnown &&= number !== undefined;
    return number ?? '';
  });
  return isKnown ? text.trim() : '';
}

/** What `numbering.xml` says: abstract lists with their levels, and lists that are made of them. */
class Definitions {
  readonly abstracts = new Map<string, Map<number, Level>>();
  readonly lists = new Map<string, List>();
  private levels: Map<number, Level> | undefined;
  private level: Level | undefined;
  private list: List | undefined;
  private overridden = 0;

  open(name: string, attribute: Attributes): void {
    const value = attribute('*:val');
    if (name === 'abstractNum') {
      this.levels = new Map();
      this.abstracts.set(attribute('*:abstractNumId') ?? '', this.levels);
    } else if (name === 'num') {
      this.list = { abstract: '', starts: new Map() };
      this.lists.set(attribute('*:numId') ?? '', this.list);
    } else if (name === 'lvl' && this.levels) {
      this.level = { start: 1, format: 'decimal', text: '' };
      this.levels.set(wholeNumber(attribute('*:ilvl')) ?? 0, this.level);
    } else if (name === 'abstractNumId' && this.list) this.list.abstract = value ?? '';
    else if (name === 'lvlOverride') this.overridden = wholeNumber(attribute('*:ilvl')) ?? 0;
    else if (name === 'startOverride') this.list?.starts.set(this.overridden, wholeNumber(value) ?? 1);
    else if (this.level && name === 'start') this.level.start = wholeNumber(value) ?? 1;
    else if (this.level && name === 'numFmt') this.level.format = value ?? '';
    else if (this.level && name === 'lvlText') this.level.text = (value ?? '').slice(0, READ_LIMITS.name);
    if (this.abstracts.size + this.lists.size > READ_LIMITS.styles)
      throw new Refused({ code: 'too-many-styles', limit: READ_LIMITS.styles });
  }

  close(name: string): void {
    if (name === 'abstractNum') this.levels = undefined;
    else if (name === 'num') this.list = undefined;
    else if (name === 'lvl') this.level = undefined;
  }

  readonly text = nothing;
}

/** The lists that styles of paragraphs stand in, by the styles' ids. */
async function readStylePlaces(
  parts: PackageParts,
  part: string,
): Promise<(id: string) => Partial<ListPlace>> {
  const styles = new Map<string, { place: Partial<ListPlace>; basedOn?: string }>();
  let style: { place: Partial<ListPlace>; basedOn?: string } | undefined;
  await parts.read(part, {
    open(name, attribute) {
      if (name === 'style') {
        style = { place: {} };
        styles.set(attribute('*:styleId') ?? '', style);
      } else if (style === undefined) return;
      else if (name === 'basedOn') style.basedOn = attribute('*:val') ?? '';
      else if (name === 'numId') style.place.list = attribute('*:val') ?? '0';
      else if (name === 'ilvl') style.place.level = wholeNumber(attribute('*:val')) ?? 0;
    },
    close(name) {
      if (name === 'style') style = undefined;
    },
    text: nothing,
  });
  return (id) => {
    let place: Partial<ListPlace> = {};
    let next: string | undefined = id;
    for (let depth = 0; depth < 16 && next !== undefined; depth += 1) {
      const named = styles.get(next);
      place = { ...named?.place, ...place };
      next = named?.basedOn;
    }
    return place;
  };
}
