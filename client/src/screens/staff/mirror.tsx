import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../../app/language.ts';

/** The page inside is laid out for a hall and then made small, so that it looks as it does on the wall. */
const width = 1280;

/** The projector in the language of this screen. The page inside takes no input. */
export const Mirror = ({ code }: { code: string }) => {
  const say = useTexts(staffTexts);
  const lang = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const observer = new ResizeObserver(() => setScale(current.clientWidth / width));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <figure className="mirror">
      <div className="mirror-frame" ref={frame}>
        {scale > 0 && (
          <iframe
            key={lang}
            src={`/p/${code}?preview=1&lang=${lang}`}
            title={say('mirror.title')}
            tabIndex={-1}
            style={{ transform: `scale(${scale})` }}
          />
        )}
      </div>
      <figcaption>
        <a href={`/p/${code}`} target="_blank" rel="noreferrer">
          {say('mirror.open')}
        </a>
        <p className="quiet">{say('mirror.keys')}</p>
      </figcaption>
    </figure>
  );
};
