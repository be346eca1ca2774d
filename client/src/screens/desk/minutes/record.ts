import type { MinutesRecord } from '@yishiting/shared/minutes/minutes.contract.ts';
import { createContext, useContext } from 'react';

/** What the blocks show: from the records on the server, never from the shared text. Null while it is fetched. */
export const RecordContext = createContext<MinutesRecord | null>(null);
export const useRecord = (): MinutesRecord | null => useContext(RecordContext);
