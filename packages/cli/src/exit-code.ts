/** How a command ends, for scripts that call it. */
export const ExitCode = {
  ok: 0,
  /** It could not do what was asked; one line says why and what to do. */
  problem: 1,
  /** It was asked wrongly: an unknown command, a missing or unfit option. */
  wrongUse: 2,
} as const;
