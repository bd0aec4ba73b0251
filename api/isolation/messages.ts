import { RequestFailure, StoreFailure } from "../failure.ts";

/** A failure on its way from a worker: classes do not survive the way, so their parts travel. */
interface CarriedFailure {
  readonly kind: "request" | "store" | "unforeseen";
  readonly message: string;
  /** Of a request's failure; 0 and empty otherwise. */
  readonly status: number;
  readonly title: string;
  /** Where it arose, for the log. */
  readonly stack: string;
}

/** What a worker says of the task that it was given. */
export type Reply<Result> =
  | { readonly kind: "committing" }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly failure: CarriedFailure };

/** A failure in the form in which it crosses to another thread. */
export function carry(error: unknown): CarriedFailure {
  const message = error instanceof Error ? error.message : String(error);
  const stack = describe(error);
  if (error instanceof RequestFailure) return { kind: "request", message, stack, ...pick(error) };
  const kind = error instanceof StoreFailure ? "store" : "unforeseen";
  return { kind, message, stack, status: 0, title: "" };
}

/** The failure that was carried, as if it had been thrown here; where it really arose is its cause. */
export function revive({ kind, message, status, title, stack }: CarriedFailure): Error {
  const cause = new Error(`in a worker: ${stack}`);
  if (kind === "request") return new RequestFailure(status, title, message, { cause });
  return kind === "store" ? new StoreFailure(message, { cause }) : new Error(message, { cause });
}

function pick({ status, title }: RequestFailure): Pick<RequestFailure, "status" | "title"> {
  return { status, title };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : ` <- ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
