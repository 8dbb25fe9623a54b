/** What is known of the day someone was born: `1988-02-29`, `1988-02`, `1988`, or nothing. */
export type PartialDate = string | undefined;

/**
 * A Belgian national number that passes the check digits and belongs to nobody: counters are given out from 001 upwards,
 * and these start at 998 and go down to 900, where no day of births ever came.
 *
 * @param ordinal tells synthetic people of one day apart: 0 to 98.
 */
export function syntheticNationalNumber(born: PartialDate, ordinal = 0): string {
  if (ordinal < 0 || ordinal > 98)
    throw new RangeError(`syntheticNationalNumber: ${String(ordinal)} is not in 0 to 98`);
  const [year = '1900', month = '00', day = '00'] = born?.split('-') ?? [];
  // Wholly unknown dates of birth are written 00.00.01.
  const date = born === undefined ? '000001' : `${year.slice(2)}${month}${day}`;
  const counter = String(998 - ordinal).padStart(3, '0');
  const digits = Number(`${date}${counter}`);
  const century = Number(year) >= 2000 ? 2_000_000_000 : 0;
  const check = 97 - ((century + digits) % 97);
  return `${date}${counter}${String(check).padStart(2, '0')}`;
}
