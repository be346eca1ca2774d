import type { AccountRole } from '@yishiting/shared/actor.ts';
import {
  identityApi,
  type SessionView,
  type VillageView,
} from '@yishiting/shared/identity/identity.contract.ts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { signOut } from '../../api/sign-out.ts';
import { type Loaded, useLoad } from '../../api/use-load.ts';
import { onOtherPerson, tidyCopies } from '../../collab/local/copies.ts';

export type Account = NonNullable<SessionView['account']>;

type Session = {
  load: Loaded<SessionView>;
  account: Account | null;
  villages: VillageView[];
  reloadVillages: () => void;
  /** The server no longer knows this browser, while somebody works on a page. */
  ended: boolean;
  end: () => void;
  signedIn: (view: SessionView) => void;
  signOut: () => Promise<void>;
};

const Context = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(Context);
  if (!session) throw new Error('outside of SessionProvider');
  return session;
};

/** The account that is signed in; only for pages that are shown to nobody else. */
export const useAccount = (): Account => {
  const { account } = useSession();
  if (!account) throw new Error('nobody is signed in');
  return account;
};

export const holds = (account: Account, ...roles: AccountRole[]): boolean =>
  account.roles.some((r) => roles.includes(r.role));

/** The villages in which the account holds one of the roles. */
export const villagesWith = (account: Account, villages: VillageView[], ...roles: AccountRole[]) => {
  const held = account.roles.filter((r) => roles.includes(r.role));
  const everywhere = held.some((r) => r.villageId === null);
  return villages.filter((v) => everywhere || held.some((r) => r.villageId === v.id));
};

export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const load = useLoad(identityApi.me, {});
  const account = load.value?.account ?? null;
  const villages = useLoad(identityApi.villages, account ? {} : null);
  const [ended, setEnded] = useState(false);
  const { put, reload } = load;
  const owner = account ? `account:${account.id}` : null;
  useEffect(
    () =>
      owner === null
        ? undefined
        : onOtherPerson(owner, (why) => {
            if (why === 'signed-out') put({ account: null, seats: [] });
            else reload();
          }),
    [owner, put, reload],
  );
  const session = useMemo(
    () => ({
      load,
      account,
      villages: villages.value ?? [],
      reloadVillages: villages.reload,
      ended,
      end: () => setEnded(true),
      signedIn: (view: SessionView) => {
        load.put(view);
        setEnded(false);
        if (view.account) void tidyCopies(`account:${view.account.id}`);
      },
      signOut: async () => {
        await signOut();
        load.put({ account: null, seats: [] });
      },
    }),
    [load, account, villages.value, villages.reload, ended],
  );
  return <Context.Provider value={session}>{children}</Context.Provider>;
};

const planners: readonly AccountRole[] = ['villageSecretary', 'townshipCadre', 'countyOfficer'];

/** Who may plan a meeting in a village. */
export const mayPlan = (account: Account, villageId: string): boolean =>
  account.roles.some((r) => planners.includes(r.role) && (r.villageId === null || r.villageId === villageId));
