import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';

/** How a ballot is held, as a key of the words. Who votes knows before whether the hall will read the choice. */
export const secrecyOf = ({ secrecy, names }: Pick<BoardBallot, 'secrecy' | 'names'>) =>
  names ? ('secrecy.names' as const) : (`secrecy.${secrecy}` as const);
