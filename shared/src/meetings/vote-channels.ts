/** By what means a unit votes. `hands` and `paper` are counted by two tellers. */
export const voteChannels = ['phone', 'hands', 'paper', 'helped', 'proxy'] as const;
export type VoteChannel = (typeof voteChannels)[number];
