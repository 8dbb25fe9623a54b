/** A declared outcome of a module, on its way to the client. Written by `fail` of a scope, never thrown by hand. */
export class DomainFailure extends Error {
  override readonly name = 'DomainFailure';
  /** `<module>/<code>`. */
  readonly code: string;
  readonly details: unknown;

  constructor(module: string, code: string, details: unknown) {
    super(`${module}/${code}`);
    this.code = `${module}/${code}`;
    this.details = details;
  }
}
