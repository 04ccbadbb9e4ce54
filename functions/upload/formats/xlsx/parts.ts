import { READ_LIMITS } from '../../limits';
import { Refused } from '../../refused';
import { unpackEntry } from '../../zip/unpack';
import { readXml, type XmlHandlers } from './xml';
import type { ZipEntry } from '../../zip/zip-directory';

/** Where one part points to another: ECMA-376 part 2, relationships. */
export interface Relation {
  id: string;
  /** Last word of the relation's type: `worksheet`, `styles`; the same in the transitional and the strict edition. */
  kind: string;
  /** Name of the part that is meant. */
  target: string;
}

/** The parts of a guarded package. Names are found whatever their case, as Office does. */
export class PackageParts {
  private readonly byName: Map<string, ZipEntry>;

  constructor(
    private readonly file: Uint8Array,
    readonly entries: readonly ZipEntry[],
  ) {
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** Reads a part's XML; false when there is no such part. */
  async read(name: string, handlers: XmlHandlers): Promise<boolean> {
    const entry = this.byName.get(name.toLowerCase());
    if (entry === undefined) return false;
    await readXml(entry.name, unpackEntry(this.file, entry), handlers);
    return true;
  }

  /** Relations of a part ('' = of the package) to others of the package. External ones are left out: nothing is fetched. */
  async relationsOf(part: string): Promise<Relation[]> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const name = `${folder}_rels/${part.slice(slash)}.rels`;
    const relations: Relation[] = [];
    let count = 0;
    await this.read(name, {
      open(element, attribute) {
        if (element !== 'Relationship') return;
        count += 1;
        if (count > READ_LIMITS.relations) throw new Refused({ code: 'xml-broken', part: name });
        const kind = (attribute('Type') ?? '').split('/').at(-1) ?? '';
        const target = attribute('Target') ?? '';
        if (attribute('TargetMode') === 'External') return;
        relations.push({ id: attribute('Id') ?? '', kind, target: resolve(folder, target) });
      },
      close: nothing,
      text: nothing,
    });
    return relations;
  }
}

/** For handlers that need only some of what is read. */
export function nothing(): void {
  return;
}

/** A target is absolute, or relative to its source's folder. */
function resolve(folder: string, target: string): string {
  const steps = /^[\\/]/.test(target) ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
