import type { Act } from './use-act.ts';

/** Why an act failed, said aloud at once; nothing while there is nothing to say. */
export const Fault = ({ act }: { act: Act }) =>
  act.fault ? (
    <p className="note bad" role="alert">
      {act.fault}
    </p>
  ) : null;
