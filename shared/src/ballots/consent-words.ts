import { chairBallotTexts } from '../text/chair-ballot.text.ts';
import { type Language, speaker } from '../text/text.ts';

/** Names as the form shows them; of a unit that gave a proxy, `voter` is the unit. */
export type Consent = { voter: string; helper: string; witness: string; byProxy: boolean };

/** What somebody agrees to whose vote the staff enter: read out from the form, and kept with the vote in the same words. */
export const consentWords = (language: Language, { byProxy, ...names }: Consent): string =>
  speaker(chairBallotTexts)(language)(byProxy ? 'helped.consent.proxy' : 'helped.consent', names);
