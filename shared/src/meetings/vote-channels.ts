/** By what means a unit votes. */
export const voteChannels = ['phone', 'hands', 'paper', 'helped', 'proxy'] as const;
export type VoteChannel = (typeof voteChannels)[number];

/** Those that two tellers count, without names. */
export const countedChannels = ['hands', 'paper'] as const;
export type CountedChannel = (typeof countedChannels)[number];
export const isCounted = (channel: VoteChannel): channel is CountedChannel =>
  countedChannels.some((one) => one === channel);
