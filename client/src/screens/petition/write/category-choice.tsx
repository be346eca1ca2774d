import { type Category } from '@yishiting/shared/petitions/petition.contract.ts';
import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { useTexts } from '../../../app/language.ts';

const offered = ['claim', 'suggestion', 'accusation'] as const satisfies readonly Category[];

type Props = { value: Category; onChange: (category: Category) => void };

/** What it is about, in words that nobody has to look up. */
export const CategoryChoice = ({ value, onChange }: Props) => {
  const say = useTexts(petitionTexts);
  return (
    <fieldset className="options">
      <legend>{say('category.label')}</legend>
      {offered.map((category) => (
        <label key={category} className="tick">
          <input
            type="radio"
            name="category"
            value={category}
            checked={category === value}
            onChange={() => onChange(category)}
          />
          <span>
            {say(`category.${category}`)}
            <span className="quiet help">{say(`category.${category}.help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
