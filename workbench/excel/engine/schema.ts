/** The object model as the library itself declares it, by class. Derived at run time, never stored in the repository. */
export type SchemaData = Record<string, ClassData>;

export interface ClassData {
  isCollection: boolean;
  /** Class of a collection's items. */
  item?: string;
  scalars: Record<string, ScalarData>;
  navigations: Record<string, NavigationData>;
  methods: Record<string, MethodData>;
  events: Record<string, EventData>;
}

export interface ScalarData {
  wire: string;
  /** Name on the wire when it is set, where that is another. */
  setWire?: string;
  settable: boolean;
  /** Requirement set, such as `ExcelApi 1.7`; absent: that of the owner. */
  api?: string;
}

export interface NavigationData {
  wire: string;
  type: string;
  api?: string;
}

export interface MethodData {
  /** Absent for the indexer (`getItem` that travels as an object path). */
  wire?: string;
  returns?: string;
  api?: string;
}

export interface EventData {
  eventType: number;
  /** The method that registers for it, such as `_RegisterDataChangedEvent`. */
  register: string;
  api?: string;
}

/** Requirement sets of the emulated Excel, by name: `{ ExcelApi: '1.14' }`. */
export type RequirementSets = Record<string, string>;

/** The level the manifest asks for, that of Excel 2021. Members above it answer ApiNotFound. */
export const PINNED_SETS: RequirementSets = { ExcelApi: '1.14' };

type Kind = 'scalars' | 'navigations' | 'methods';

/** Looks members up by their names on the wire, and says whether the emulated Excel is new enough for them. */
export class Schema {
  private readonly byWire = new Map<string, string>();

  constructor(
    private readonly classes: SchemaData,
    private readonly sets: RequirementSets,
  ) {
    for (const [type, data] of Object.entries(classes)) {
      for (const [name, { setWire }] of Object.entries(data.scalars)) {
        if (setWire !== undefined) this.byWire.set(`${type} scalars ${setWire}`, name);
      }
      for (const kind of ['scalars', 'navigations', 'methods'] as const) {
        for (const [name, member] of Object.entries(data[kind])) {
          if (member.wire !== undefined) this.byWire.set(`${type} ${kind} ${member.wire}`, name);
        }
      }
    }
  }

  classOf(type: string): ClassData | undefined {
    return this.classes[type];
  }

  /** The member's name in JavaScript, or undefined where the library knows none. */
  nameOf(type: string, kind: Kind, wire: string): string | undefined {
    return this.byWire.get(`${type} ${kind} ${wire}`);
  }

  supports(api: string | undefined): boolean {
    if (api === undefined) return true;
    const [set = '', version = ''] = api.split(' ');
    const present = this.sets[set];
    return present !== undefined && rank(present) >= rank(version);
  }
}

function rank(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
