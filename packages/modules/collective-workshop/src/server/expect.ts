import { TRPCError } from '@trpc/server';

/** @throws TRPCError `NOT_FOUND` when a row is not there: it does not exist, or not in this instance of the module. */
export function expectFound<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new TRPCError({ code: 'NOT_FOUND' });
  return row;
}
