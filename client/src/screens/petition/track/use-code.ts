import { useState } from 'react';

const KEY = 'tracking-code';

/** The code goes out of the address at once, so that it is in no history or shared link; a reload of this tab keeps it. */
const takeCode = (): string => {
  const inAddress = decodeURIComponent(location.hash.slice(1)).slice(0, 40);
  try {
    if (inAddress) {
      history.replaceState(null, '', location.pathname + location.search);
      sessionStorage.setItem(KEY, inAddress);
    }
    return inAddress || (sessionStorage.getItem(KEY) ?? '');
  } catch {
    return inAddress;
  }
};

/** The code that this tab follows; empty while there is none. */
export const useCode = (): [string, (code: string) => void] => {
  const [code, setCode] = useState(takeCode);
  const follow = (next: string) => {
    setCode(next);
    try {
      if (next) sessionStorage.setItem(KEY, next);
      else sessionStorage.removeItem(KEY);
    } catch {
      // Without storage the code is typed again after a reload.
    }
  };
  return [code, follow];
};
