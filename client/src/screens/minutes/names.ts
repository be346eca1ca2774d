import { type GuestRole, guestRoles } from '@yishiting/shared/actor.ts';
import { rulesTexts } from '@yishiting/shared/text/rules.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../app/language.ts';

type BodyKey = Extract<keyof typeof rulesTexts, `body.${string}`>;
const isBodyKey = (key: string): key is BodyKey => Object.hasOwn(rulesTexts, key);
const isGuestRole = (role: string): role is GuestRole => (guestRoles as readonly string[]).includes(role);

/** What a body is called; a code of another version of the product stays as it is. */
export const useBodyName = (body: string): string => {
  const say = useTexts(rulesTexts);
  const key = `body.${body}`;
  return isBodyKey(key) ? say(key) : body;
};

/** A guest's role in words; of the roster it is in words already. */
export const useGuestRole = (): ((role: string) => string) => {
  const word = useTexts(wordsTexts);
  return (role) => (isGuestRole(role) ? word(`guest.${role}`) : role);
};
