import { Hono } from "hono";

import type { Edition, Language } from "../../questionnaire/edition.ts";
import { stateOf } from "../../questionnaire/lookup.ts";
import { identityOf } from "../access/conduct.ts";
import { judgeAct } from "../access/policy.ts";
import { type TemplateLayout, templateOf } from "../exporting/template.ts";
import { templateCsv } from "../exporting/template-csv.ts";
import { RequestFailure } from "../failure.ts";
import type { Deps, Env } from "./context.ts";
import { type Parameters, query } from "./query.ts";
import { ready } from "./ready.ts";
import { readSender } from "./sender.ts";

// Loaded with the first workbook: it is not needed to start.
const loadXlsx = () => import("../exporting/template-xlsx.ts");

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const NAMES = ["state", "round", "layout", "format", "prefilled", "language"] as const;

/** The table that a state fills in. What stands already is filled in only for those who may see it; others get a blank one. */
export function templateRoutes(deps: Deps) {
  const readQuery = query(NAMES, (parameters) => {
    const sender = readSender(deps.editions, parameters);
    return { ...sender, ...readWish(parameters), language: readLanguage(sender.edition, parameters.language) };
  });
  return new Hono<Env>().get("/", readQuery, async (c) => {
    const { state, edition, layout, format, prefilled, language } = c.req.valid("query");
    const opens = judgeAct("open", identityOf(c, deps.host), state) === null;
    const accepted = prefilled && opens ? ready(deps).accepted(state) : null;
    const template = templateOf(edition, { layout, language, accepted }, format === "xlsx");
    const words = [state, edition.id, layout, language?.code, accepted === null ? undefined : "prefilled"];
    const name = words.filter((word) => word !== undefined).join("-");
    c.header("content-disposition", `attachment; filename="${name}.${format}"`);
    if (format === "csv") {
      c.header("content-type", "text/csv; charset=utf-8");
      return c.body(templateCsv(template), 200);
    }
    const { templateXlsx } = await loadXlsx();
    const answers = accepted === null ? [] : ready(deps).answered(state);
    const named = { iso3: state, name: stateOf(edition, state)?.name ?? state };
    c.header("content-type", XLSX);
    return c.body(Uint8Array.from(await templateXlsx(template, { state: named, answers })), 200);
  });
}

interface Wish {
  readonly layout: TemplateLayout;
  readonly format: "csv" | "xlsx";
  readonly prefilled: boolean;
}

function readWish({ layout = "long", format = "csv", prefilled = "0" }: Parameters<(typeof NAMES)[number]>): Wish {
  if (layout !== "long" && layout !== "wide") throw misread(`layout=${layout}: expected long or wide.`);
  if (format !== "csv" && format !== "xlsx") throw misread(`format=${format}: expected csv or xlsx.`);
  if (prefilled !== "0" && prefilled !== "1") throw misread(`prefilled=${prefilled}: expected 0 or 1.`);
  return { layout, format, prefilled: prefilled === "1" };
}

function readLanguage({ languages }: Edition, code: string | undefined): Language | null {
  if (code === undefined || code === "" || code === "en") return null;
  const language = languages.find((candidate) => candidate.code === code);
  if (language !== undefined) return language;
  throw misread(`language=${code}: there are en, ${languages.map((each) => each.code).join(", ")}.`);
}

function misread(why: string): RequestFailure {
  return new RequestFailure(400, "Query not understood", why);
}
