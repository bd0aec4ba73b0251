/** Failures of a request or of the software. Anything wrong with a contribution is a finding, not a failure. */

/** A request that cannot be served as it is. `detail` says what was wrong and what to do. */
export class RequestFailure extends Error {
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = "RequestFailure";
    this.status = status;
    this.title = title;
  }
}

/** The store could not keep or give what was asked (disk full, unreadable file). Nothing was acknowledged. */
export class StoreFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreFailure";
  }
}
