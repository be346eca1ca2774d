import { Paper, Text, Title } from '@mantine/core';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useDates } from '../parts/use-dates.ts';

/** How the petitioner rated the office and the unit. */
export const Ratings = ({ ratings }: Pick<CaseDetail, 'ratings'>) => {
  const say = useTexts(consoleCaseTexts);
  const words = useTexts(wordsTexts);
  const dates = useDates();
  return (
    <Paper withBorder p="md" component="section" aria-label={say('case.ratings')}>
      <Title order={2}>{say('case.ratings')}</Title>
      {ratings.length === 0 && <Text c="dimmed">{say('case.no-ratings')}</Text>}
      <dl className="texts">
        {ratings.map((rating) => (
          <div key={rating.of}>
            <dt>
              {words(`rated.${rating.of}`)} · {dates.day(rating.on)}
            </dt>
            <dd className="keep-lines">
              <strong>{words(`score.${rating.score}`)}</strong> {rating.words}
            </dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
};
