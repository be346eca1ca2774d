import { Alert } from '@mantine/core';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { useTexts } from '../../../app/language.ts';

/** A code on paper that leads to this very computer is of no use to a phone. */
export const LocalAddress = () => {
  const say = useTexts(consoleMeetingTexts);
  const { hostname, host } = location;
  if (!/^(localhost|127\.|\[?::1)/.test(hostname)) return null;
  return (
    <Alert color="orange" className="no-print">
      {say('local-address', { host })}
    </Alert>
  );
};
