import type { Context } from "hono";

import { identityOf, refuse } from "../access/conduct.ts";
import type { Identity } from "../access/identity.ts";
import { type Act, judgeAct } from "../access/policy.ts";
import type { Contribution } from "../contract/contribution.ts";
import { RequestFailure } from "../failure.ts";
import type { Deps, Env } from "./context.ts";
import { ready } from "./ready.ts";

/** Who asks; throws where they may not do it with what is this state's. */
export function acting(c: Context<Env>, deps: Deps, act: Act, state: string): Identity {
  const identity = identityOf(c, deps.host);
  refuse(judgeAct(act, identity, state));
  return identity;
}

/** Throws the same 404 for what is not there and for what the reader may not see. */
export function contributionOf(c: Context<Env>, deps: Deps, id: string): Contribution {
  const found = ready(deps).contribution(id, identityOf(c, deps.host));
  if (found !== null) return found;
  throw new RequestFailure(404, "No such contribution", `${id}: GET /api/contributions lists those there are.`);
}

/** Throws where a released contribution may be named but not opened. */
export function opened<T>(content: T | null): T {
  if (content !== null) return content;
  throw new RequestFailure(
    403,
    "Not allowed",
    "What a state sent is opened by it and the coordinator only; see /api/series.",
  );
}
