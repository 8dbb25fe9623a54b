/** Passes on, inside this process, whose rights are being changed, so that nothing remembered of them is believed. */
export interface ChangedRights {
  /** Tells of an account. Said before the change is committed: afterwards may be too late for a request in between. */
  tell(account: string): void;
  /** Has a function told of each account, of a person or of an access token (`token:<id>`), whose rights are changed or taken away. */
  onChanged(listen: (account: string) => void): void;
}

export function changedRights(): ChangedRights {
  const listeners: ((account: string) => void)[] = [];
  return {
    tell: (account) => listeners.forEach((listen) => listen(account)),
    onChanged: (listen) => void listeners.push(listen),
  };
}
