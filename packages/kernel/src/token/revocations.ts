/** Passes on, inside this process, which tokens are being revoked, so that nothing remembered of them is believed. */
export interface Revocations {
  /** Tells of a token. Said before the revocation is committed: afterwards may be too late for a request in between. */
  tell(account: string): void;
  /** Has a function told of the account (`token:<id>`) of each token that is revoked. */
  onRevoked(listen: (account: string) => void): void;
}

export function revocations(): Revocations {
  const listeners: ((account: string) => void)[] = [];
  return {
    tell: (account) => listeners.forEach((listen) => listen(account)),
    onRevoked: (listen) => void listeners.push(listen),
  };
}
