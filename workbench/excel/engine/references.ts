import type { ApiObject } from './api-object';

/** Objects the add-in holds on to between requests (`trackedObjects`), by the reference id that Excel gave them. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new WeakMap<ApiObject, string>();
  private next = 1;

  keep(object: ApiObject): void {
    const known = this.ids.get(object);
    if (known !== undefined && this.objects.has(known)) return;
    const id = `ref-${this.next++}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
  }

  find(id: string): ApiObject | undefined {
    return this.objects.get(id);
  }

  idOf(object: ApiObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.objects.has(id) ? id : undefined;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }

  targets(): unknown[] {
    return [...this.objects.values()].map((object) => object.target);
  }

  get size(): number {
    return this.objects.size;
  }
}
