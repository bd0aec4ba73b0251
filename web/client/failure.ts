import type { FailureBody } from "../../api/contract/failure.ts";

/**
 * A request that did not succeed. `message` says what was wrong and what to do; `reference` is to be quoted when
 * asking for help, and empty where no answer came at all.
 */
export class ApiFailure extends Error {
  readonly status: number;
  readonly title: string;
  readonly reference: string;

  constructor(body: Pick<FailureBody, "title" | "detail" | "status" | "reference">, options?: ErrorOptions) {
    super(body.detail, options);
    this.name = "ApiFailure";
    this.status = body.status;
    this.title = body.title;
    this.reference = body.reference;
  }
}

/** The failure that a response carries; a body that is not a problem document still becomes one. */
export async function failureOf(response: Response): Promise<ApiFailure> {
  const body: Partial<FailureBody> | null = await response.json().catch(() => null);
  return new ApiFailure({
    status: response.status,
    title: body?.title ?? "The request failed",
    detail: body?.detail ?? `The server answered ${response.status} without saying why.`,
    reference: body?.reference ?? "",
  });
}

/** The failure of a request that got no answer: the server can't be reached. */
export function unreachable(cause: unknown): ApiFailure {
  return new ApiFailure(
    {
      status: 0,
      title: "The server can't be reached",
      detail: "No answer came. Check that Euxine is running and that the network is there, then try again.",
      reference: "",
    },
    { cause },
  );
}
