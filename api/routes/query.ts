import type { MiddlewareHandler } from "hono";

import { RequestFailure } from "../failure.ts";
import type { Env } from "./context.ts";

/** Names of the parameters that a middleware made by `query` reads: from here the reference knows them. */
const NAMES = new WeakMap<object, readonly string[]>();

/** The parameters that a handler of the route table reads; null where it is not the reader of a query. */
export function parametersOf(handler: object): readonly string[] | null {
  return NAMES.get(handler) ?? null;
}

/** The parameters of a query by name, each given once. */
export type Parameters<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** A middleware that tells the typed client which parameters a route takes. */
type ReadsQuery<Name extends string, Parsed> = MiddlewareHandler<
  Env,
  string,
  { in: { query: Partial<Record<Name, string>> }; out: { query: Parsed } }
>;

/**
 * Reads the query of a route: parameters that the route does not know are refused by name, since a misspelt filter
 * would otherwise give the figures of something else.
 *
 * What `parse` returns is the handler's `c.req.valid("query")`; the names are the typed client's.
 */
export function query<Name extends string, Parsed extends object>(
  names: readonly Name[],
  parse: (parameters: Parameters<Name>) => Parsed,
): ReadsQuery<Name, Parsed> {
  const read: ReadsQuery<Name, Parsed> = async (c, next) => {
    const given = c.req.queries();
    const unknown = Object.keys(given).filter((name) => !names.some((known) => known === name));
    if (unknown.length > 0) {
      throw new RequestFailure(
        400,
        "Unknown parameter",
        `Not a parameter of this address: ${unknown.join(", ")}. It knows ${names.join(", ")}.`,
      );
    }
    const parameters: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const values = given[name];
      if (values === undefined) continue;
      if (values.length > 1) {
        throw new RequestFailure(400, "Parameter given twice", `${name} stands ${values.length} times in the address.`);
      }
      const [value] = values;
      if (value !== undefined) parameters[name] = value;
    }
    c.req.addValidatedData("query", parse(parameters));
    await next();
  };
  NAMES.set(read, names);
  return read;
}

/** For routes that only ask for a release; null means the latest. */
export const releaseQuery = query(["release"], ({ release }) => ({
  release: release === undefined || release === "" ? null : release,
}));

/** For routes without parameters: any is refused. */
export const noQuery: MiddlewareHandler<Env> = async (c, next) => {
  const [unknown] = Object.keys(c.req.queries());
  if (unknown !== undefined) {
    throw new RequestFailure(400, "Unknown parameter", `This address takes no parameters; ${unknown} was given.`);
  }
  await next();
};
NAMES.set(noQuery, []);
