import { Hono } from "hono";

import type { Edition } from "../../questionnaire/edition.ts";
import { RequestFailure } from "../failure.ts";
import type { Deps, Env } from "./context.ts";
import { noQuery, query } from "./query.ts";

/** What is asked, of whom and when: the compiled questionnaire, the states, the rounds. Served before any figure is. */
export function statesRoutes(deps: Deps) {
  return new Hono<Env>().get("/", noQuery, (c) => {
    const states = newestEdition(deps.editions).states.map(({ iso3, name, formalName, memberSince }) => ({
      iso3,
      name,
      formalName,
      memberSince,
    }));
    return c.json(states, 200);
  });
}

export function questionnaireRoutes(deps: Deps) {
  const readQuery = query(["edition"], ({ edition }) => ({ edition: editionNamed(deps.editions, edition) }));
  return new Hono<Env>().get("/", readQuery, (c) => {
    const { edition } = c.req.valid("query");
    // Beside all accepted units the preferred one alone, for those who want one word.
    const indicators = edition.indicators.map((indicator) => ({ ...indicator, unit: indicator.units[0] ?? "" }));
    return c.json({ ...edition, indicators }, 200);
  });
}

export function roundsRoutes(deps: Deps) {
  return new Hono<Env>().get("/", noQuery, (c) => {
    const rounds = deps.editions.map((edition) => ({ ...edition.round, years: edition.years }));
    return c.json(rounds, 200);
  });
}

function editionNamed(editions: readonly Edition[], id: string | undefined): Edition {
  if (id === undefined || id === "") return newestEdition(editions);
  const edition = editions.find((candidate) => candidate.id === id);
  if (edition !== undefined) return edition;
  throw new RequestFailure(400, "No such edition", `edition=${id}: there are ${editions.map((e) => e.id).join(", ")}.`);
}

/** The edition that is read when none is named. */
export function newestEdition(editions: readonly Edition[]): Edition {
  const newest = editions.at(-1);
  if (newest === undefined) throw new RequestFailure(503, "No questionnaire", "No edition was loaded.");
  return newest;
}
