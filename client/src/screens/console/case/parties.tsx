import { Title } from '@mantine/core';
import { aliasIn } from '@yishiting/shared/disclosure/redact.ts';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { useLanguage, useTexts } from '../../../app/language.ts';

/** Who petitions, as far as the reader may know. */
export const Parties = ({ found }: { found: CaseDetail }) => {
  const say = useTexts(consoleCaseTexts);
  const lang = useLanguage();
  const { petitioners, people, representatives } = found;
  return (
    <section aria-label={say('case.parties')}>
      <Title order={3} size="h4" mt="md">
        {say('case.parties')}
        {people > 1 && <span className="quiet"> · {say('case.people', { n: people })}</span>}
        {representatives > 0 && (
          <span className="quiet"> · {say('case.representatives', { n: representatives })}</span>
        )}
      </Title>
      {petitioners.length === 0 && <p className="quiet">{say('anonymous')}</p>}
      <ul className="parties">
        {petitioners.map((person, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name; the list does not move
          <li key={i}>
            <strong>{aliasIn(lang, person.name)}</strong>
            {person.phone && (
              <span>
                {say('case.phone')} <a href={`tel:${person.phone}`}>{person.phone}</a>
              </span>
            )}
            {person.address && (
              <span>
                {say('case.address')} {person.address}
              </span>
            )}
            {person.health && (
              <span>
                {say('case.health')} {person.health}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
