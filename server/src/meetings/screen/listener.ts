/** What is told to one screen. `leave` takes it out of every room it was in. */
export type Listener = {
  data: { address: string };
  rooms: ReadonlySet<string>;
  id: string;
  join: (rooms: string[]) => Promise<void> | void;
  leave: (room: string) => Promise<void> | void;
};
