/**
 * What the rules in `shared` use and browsers of 2020 lack. Syntax is lowered by the build; these are functions.
 * Imported first by the screens that old phones open.
 */
if (!Object.hasOwn)
  Object.defineProperty(Object, 'hasOwn', {
    value: (of: object, key: PropertyKey) => Object.hasOwn(of, key),
  });

if (!Array.prototype.at)
  Object.defineProperty(Array.prototype, 'at', {
    value(this: unknown[], index: number) {
      return this[index < 0 ? this.length + index : index];
    },
  });
