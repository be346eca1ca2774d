import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { rulesTexts } from '@yishiting/shared/text/rules.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../app/language.ts';
import { ConnectionPill } from '../staff/connection.tsx';
import { LanguageButton } from '../staff/language-button.tsx';
import { Leave } from '../staff/leave.tsx';
import { useDates } from '../staff/use-dates.ts';
import { useChair } from './chair-data.ts';

const isBody = (key: string): key is keyof typeof rulesTexts => Object.keys(rulesTexts).includes(key);
const known = (key: string): key is keyof typeof wordsTexts => Object.keys(wordsTexts).includes(key);

/** Which meeting this is, who leads it, how it is connected, and what does not fit. */
export const Header = () => {
  const { detail, link, account } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const dates = useDates();
  const rule = useTexts(rulesTexts);
  const bodyKey = `rule.${detail.rule}.body`;
  const body = isBody(bodyKey) ? rule(bodyKey) : detail.rule;
  const roles = detail.mine.map((role) => word(`staff.${role}`)).join(say('list.comma'));
  return (
    <header className="top">
      <div className="top-line">
        <h1>{detail.title}</h1>
        <ConnectionPill link={link} />
        <LanguageButton />
        <Leave owner={`account:${account.id}`} />
      </div>
      <p className="quiet">
        {[word(`kind.${detail.kind}`), body, detail.place, dates.dateTime(detail.heldAt)].join(' · ')}
      </p>
      <p className="quiet">
        {say('header.code', { code: detail.code })} · {say('header.me', { name: account.name, roles })}
      </p>
      {detail.warnings.map((key) => {
        const text = `warning.${key}`;
        return (
          <p key={key} className="note warn" role="note">
            {known(text) ? word(text) : key}
          </p>
        );
      })}
    </header>
  );
};
