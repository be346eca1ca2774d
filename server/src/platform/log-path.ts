const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Words of our routes and slugs of villages. */
const word = /^[a-z][a-z0-9-]{0,39}$/;
const file = /^[\w-]{1,60}(?:\.[a-z0-9]{1,12}){1,2}$/i;
const number = /\d{5}/;

const isOurs = (segment: string): boolean =>
  uuid.test(segment) || (!number.test(segment) && (word.test(segment) || file.test(segment)));

/**
 * A path as a log may keep it: words of ours and ids. A code, a token or whatever somebody typed into the address
 * becomes `…`.
 */
export const loggablePath = (path: string): string =>
  path
    .split('/')
    .map((segment) => (segment === '' || isOurs(segment) ? segment : '…'))
    .join('/');
