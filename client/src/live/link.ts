/** How a screen hears the server. Times are this device's, in ms. */
export type Link = {
  state: 'opening' | 'live' | 'lost';
  /** Tries since the connection was lost. */
  attempt: number;
  /** Since when nothing can be heard; null while it can. */
  lostAt: number | null;
  /** When the server was last heard; the picture was true then. */
  heardAt: number | null;
  /** There is a network, and no server that can answer. */
  serverAway: boolean;
};

export type LinkEvent =
  | { type: 'heard'; at: number }
  /** `serverAway` is left open by who cannot tell. */
  | { type: 'lost'; at: number; serverAway?: boolean }
  | { type: 'attempt'; at: number };

export const opening: Link = { state: 'opening', attempt: 0, lostAt: null, heardAt: null, serverAway: false };

/** A word from the server ends the count of tries; a try counts only while nothing is heard. */
export function linkAfter(link: Link, event: LinkEvent): Link {
  switch (event.type) {
    case 'heard':
      return { ...opening, state: 'live', heardAt: event.at };
    case 'lost':
      return {
        ...link,
        state: 'lost',
        attempt: Math.max(link.attempt, 1),
        lostAt: link.lostAt ?? event.at,
        serverAway: event.serverAway ?? link.serverAway,
      };
    case 'attempt':
      return link.state === 'lost' ? { ...link, attempt: link.attempt + 1 } : link;
  }
}

/** A short break is only "reconnecting"; after this the phone says that there is no network, or no server. */
export const patience = 5000;

export const isOffline = ({ lostAt }: Link, now: number): boolean =>
  lostAt !== null && now - lostAt > patience;
