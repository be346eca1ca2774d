export { Ballot } from './ballot.entity.ts';
export { maskAsk, maskBallot } from './ballot.present.ts';
export { BallotsModule } from './ballots.module.ts';
export { CastBallot } from './cast-ballot.ts';
export { ReadBallot } from './read-ballot.ts';
