import { z } from "zod";

/** What each YAML file may hold. Fields left out take the default named here; unknown fields are mistakes. */

const text = z.string().trim().min(1, "must not be empty");
const texts = z.array(text).default([]);
const code = z.string().regex(/^[A-Za-z0-9_%/.][A-Za-z0-9_%/. ]*$/, "must be a code of letters, digits, _ . / %");
const dimensionId = z.string().regex(/^[a-z][a-z_]*$/, "must be a dimension id of small letters and _");
const indicatorCode = z
  .string()
  .regex(/^[A-Z]{3}\.[A-Z]{3}\.[A-Z0-9]{3}$/, "must be an indicator code such as THB.VIC.DET");
const years = z.string().regex(/^\d{4}-\d{4}$/, "must be the first and last year, such as 2018-2020");
const day = z.iso.date("must be a day such as 2021-03-31").nullable();
const floor = z.number().min(0, "must not be negative");

const breakdown = z.record(dimensionId, z.string()).default({});
const pattern = z.strictObject({ indicator: indicatorCode, breakdown });

/** Most codes are only a label: `SEX: Sexual exploitation` stands for `SEX: { label: Sexual exploitation }`. */
const labelled = <T extends z.ZodType>(full: T): z.ZodPreprocess<T> =>
  z.preprocess((value: unknown) => (typeof value === "string" ? { label: value } : value), full);

const codeEntry = labelled(z.strictObject({ label: text, parent: code.nullable().default(null), aliases: texts }));

export const statesSchema = z
  .array(
    z.strictObject({
      iso3: z.string().regex(/^[A-Z]{3}$/, "must be an ISO 3166-1 alpha-3 code"),
      iso2: z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 alpha-2 code"),
      name: text,
      formalName: text,
      memberSince: z.int().min(1992, "BSEC was founded in 1992"),
      codePage: z
        .string()
        .regex(/^windows-125\d$/, "must be a Windows code page such as windows-1251")
        .nullable(),
      locale: text,
      aliases: texts,
      spellings: texts,
    }),
  )
  .length(13, "must list the 13 states");

export const countriesSchema = z.record(
  z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 alpha-2 code"),
  codeEntry,
);

export const unitsSchema = z.record(
  code,
  z.strictObject({
    label: text,
    kind: z.enum(["count", "quantity", "money", "share"]),
    converts: z
      .strictObject({ to: code, factor: z.number().gt(0, "must be larger than 0") })
      .nullable()
      .default(null),
    currency: z.enum(["EUR", "USD", "LCU"]).nullable().default(null),
    aliases: texts,
  }),
);

export const codelistSchema = z.strictObject({
  id: dimensionId,
  label: text,
  aliases: texts,
  /** True where the countries of `countries.yaml` and the members of BSEC follow the codes. */
  countries: z.boolean().default(false),
  codes: z.record(code, codeEntry),
});

const indicator = z.strictObject({
  label: text,
  short: text,
  definition: text,
  trap: text,
  units: z.array(z.string()).min(1, "must name a unit"),
  dimensions: z.array(dimensionId).default([]),
  kind: z.enum(["flow", "stock", "price", "ratio"]).default("flow"),
  core: z.boolean().default(false),
  mustSplitBy: dimensionId.nullable().default(null),
  iccs: z.string("must be text in quotation marks, since ICCS codes begin with 0").nullable().default(null),
  iccsVerified: z.boolean().default(false),
  iccsTags: texts,
  askedBy: texts,
  aliases: texts,
});

export const sectionSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]$/, "must be one capital letter"),
  id: z.string().regex(/^[a-z-]+$/, "must be a word for addresses, in small letters"),
  label: text,
  optional: z.boolean(),
  indicators: z.record(indicatorCode, indicator),
});

const relationHead = {
  id: z.string().regex(/^[A-Z]\d\d-[a-z0-9-]+$/, "must be a rule and a suffix, such as P01-children"),
  tolerance: floor.default(0),
  legitimate: text,
};

export const relationsSchema = z.array(
  z.discriminatedUnion(
    "kind",
    [
      z.strictObject({
        ...relationHead,
        kind: z.literal("exhaustive"),
        /** One relation is made for each. */
        indicators: z.array(indicatorCode).min(1),
        dimension: dimensionId,
      }),
      z.strictObject({
        ...relationHead,
        kind: z.literal("part-of"),
        part: pattern,
        whole: pattern,
        /** One relation is made for each code of this dimension, the same on both sides. */
        over: dimensionId.nullable().default(null),
      }),
      z.strictObject({
        ...relationHead,
        /** Every code of the dimension is part of the total: one relation of kind part-of for each. */
        kind: z.literal("each-part"),
        indicators: z.array(indicatorCode).min(1),
        dimension: dimensionId,
      }),
      z.strictObject({
        ...relationHead,
        kind: z.literal("same-total"),
        indicators: z.array(indicatorCode).min(1),
        dimensions: z.array(dimensionId).min(2, "must name two dimensions or more"),
      }),
      z.strictObject({ ...relationHead, kind: z.literal("funnel"), stages: z.array(indicatorCode).min(2) }),
    ],
    "kind must be exhaustive, part-of, each-part, same-total or funnel",
  ),
);

export const metadataSchema = z.array(
  z.strictObject({ id: dimensionId, question: text, answers: z.array(text).min(2).nullable() }),
);

/** The words of one language; what is left out is shown in English. */
export const labelsSchema = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/, "must be an ISO 639-1 code such as sq"),
  name: text,
  english: text,
  status: z.enum(["draft", "confirmed"]),
  fields: z.strictObject({
    indicator: text,
    label: text,
    year: text,
    unit: text,
    value: text,
    flag: text,
    note: text,
    state: text,
  }),
  dimensions: z.record(dimensionId, text).default({}),
  units: z.record(code, text).default({}),
  codes: z.record(dimensionId, z.record(code, text)).default({}),
  metadata: z.record(dimensionId, text).default({}),
  indicators: z.record(indicatorCode, text).default({}),
});

export const editionSchema = z.strictObject({
  id: years,
  title: text,
  years: z.array(z.int().min(1990).max(2100)).min(1),
  sections: z.array(z.string()).min(1),
});

export const roundSchema = z.strictObject({
  id: years,
  edition: years,
  opens: day,
  deadline: day,
  provenance: z.enum(["compiled", "sent"]),
  confidentiality: z.enum(["free", "controlled"]),
  statement: z.string(),
  sources: z.array(z.strictObject({ publisher: text, dataset: text, edition: text })).default([]),
});
