import { Alert, Button, Group, Stack, Title } from '@mantine/core';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleRegisterTexts } from '@yishiting/shared/text/console-register.text.ts';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../../../app/language.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { LocalAddress } from '../parts/local-address.tsx';

/** `id` is empty where nobody can open the case. */
export const noReceipt = { id: '', number: '', code: '', sealed: false, subject: '' };
type Props = { receipt: typeof noReceipt; onAgain: () => void; onLeave: () => void };

/** The paper for the petitioner. Its code is nowhere else, so the tab asks before it closes unprinted. */
export const Receipt = ({ receipt, onAgain, onLeave }: Props) => {
  const say = useTexts(consoleRegisterTexts);
  const general = useTexts(consoleTexts);
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    if (printed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [printed]);
  const print = () => {
    window.print();
    setPrinted(true);
  };
  const url = `${location.origin}/track`;
  return (
    <Stack className="narrow">
      <Alert
        color={receipt.sealed ? 'orange' : 'green'}
        title={say(receipt.sealed ? 'receipt.sealed' : 'receipt.done')}
        role="status"
        className="no-print"
      >
        {say('receipt.once')}
      </Alert>
      <LocalAddress />
      <article className="receipt">
        <Title order={1}>{say('receipt.title')}</Title>
        <dl>
          <dt>{say('receipt.number')}</dt>
          <dd>{receipt.number}</dd>
          {!receipt.sealed && (
            <>
              <dt>{say('receipt.subject')}</dt>
              <dd>{receipt.subject}</dd>
            </>
          )}
          <dt>{say('receipt.code')}</dt>
          <dd className="receipt-code">{receipt.code}</dd>
        </dl>
        <div className="receipt-qr">
          <QrCode text={`${url}#${receipt.code}`} label={say('receipt.qr')} />
        </div>
        <p>{say('receipt.how', { url })}</p>
        <p>{say('receipt.keep')}</p>
      </article>
      <Group className="no-print">
        <Button onClick={print}>{general('act.print')}</Button>
        {receipt.id && (
          <Button component={Link} href={`/cases/${receipt.id}`} variant="default" onClick={onLeave}>
            {say('receipt.open-case')}
          </Button>
        )}
        <Button variant="default" onClick={onAgain}>
          {say('receipt.next-case')}
        </Button>
      </Group>
    </Stack>
  );
};
