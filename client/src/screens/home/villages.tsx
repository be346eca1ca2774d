import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { homeTexts } from '@yishiting/shared/text/home.text.ts';
import { useLoad } from '../../api/use-load.ts';
import { useTexts } from '../../app/language.ts';

/** Each village has its own form and its own public page. */
export const Villages = () => {
  const say = useTexts(homeTexts);
  const { value, fault, reload } = useLoad(identityApi.villages, {});
  if (fault && !value)
    return (
      <section>
        <p role="alert">{say('villages.failed')}</p>
        <button type="button" onClick={reload}>
          {say('villages.again')}
        </button>
      </section>
    );
  if (!value) return <p role="status">{say('villages.loading')}</p>;
  if (value.length === 0) return <p>{say('villages.none')}</p>;
  return (
    <>
      <section>
        <h2>{say('petition.title')}</h2>
        <p>{say('petition.help')}</p>
        <ul className="ways">
          {value.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/petition/${slug}`} aria-label={say('petition.of', { village: name })}>
                <span>{name}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say('open.title')}</h2>
        <p>{say('open.help')}</p>
        <ul className="ways">
          {value.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/open/${slug}`} aria-label={say('open.of', { village: name })}>
                <span>{name}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};
