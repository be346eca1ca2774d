import type * as Y from 'yjs';

/** Keeps a Y.Map equal to plain values, writing only the keys whose value is another. */
export class WrittenMap {
  private readonly json = new Map<string, string>();

  constructor(private readonly map: Y.Map<unknown>) {}

  /** What has to be done so that the map equals these values; null when it does. */
  update(wanted: Readonly<Record<string, unknown>>): (() => void) | null {
    const changed = Object.entries(wanted)
      .map(([key, value]) => [key, value, JSON.stringify(value)] as const)
      .filter(([key, , json]) => this.json.get(key) !== json);
    const gone = [...this.json.keys()].filter((key) => !Object.hasOwn(wanted, key));
    if (changed.length === 0 && gone.length === 0) return null;
    return () => {
      for (const [key, value, json] of changed) {
        this.map.set(key, value);
        this.json.set(key, json);
      }
      for (const key of gone) {
        this.map.delete(key);
        this.json.delete(key);
      }
    };
  }
}
