type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain | undefined };

/**
 * One text for one value: keys in the order of their UTF-16 units, no blanks, whole numbers only (the part of RFC 8785 that
 * is needed here). Fields that are undefined are left out.
 */
export const canonicalJson = (value: Plain): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.keys(value)
      .sort()
      .flatMap((key) => {
        const field = value[key];
        return field === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(field)}`];
      });
    return `{${fields.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('only whole numbers');
  return JSON.stringify(value);
};
