import { type Context, Hono } from "hono";

import { identityOf, localOnly, rememberIdentity } from "../access/conduct.ts";
import { type Identity, identityNamed, identityWord } from "../access/identity.ts";
import type { IdentityAnswer } from "../contract/identity.ts";
import { RequestFailure } from "../failure.ts";
import type { Deps, Env } from "./context.ts";
import { noQuery, query } from "./query.ts";

/** Who acts. On the machine itself one may choose, until accounts exist. */
export function identityRoutes(deps: Deps) {
  const readChoice = query(["as"], ({ as }) => ({ chosen: choiceNamed(deps, as ?? "") }));
  return new Hono<Env>()
    .get("/", noQuery, (c) => c.json(answer(deps, identityOf(c, deps.host)), 200))
    .put("/", localOnly(deps.host), readChoice, (c: Context<Env, string, { out: { query: { chosen: Identity } } }>) => {
      const { chosen } = c.req.valid("query");
      rememberIdentity(c, chosen);
      return c.json(answer(deps, chosen), 200);
    });
}

function answer(deps: Deps, identity: Identity): IdentityAnswer {
  return { actingAs: identityWord(identity), choices: identity.role === "public" ? [] : choicesOf(deps) };
}

function choicesOf({ editions }: Deps): string[] {
  const states = editions.at(-1)?.states ?? [];
  return ["coordinator", ...states.map(({ iso3 }) => `contact:${iso3}`)];
}

function choiceNamed(deps: Deps, word: string): Identity {
  if (choicesOf(deps).includes(word)) return identityNamed(word);
  throw new RequestFailure(
    400,
    "Query not understood",
    `as=${word}: expected coordinator or contact:ROU, for example.`,
  );
}
