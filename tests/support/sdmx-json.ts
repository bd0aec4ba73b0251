import { z } from "zod";

// A reader of SDMX-JSON 2.0.0 data messages, written from the field guide and the JSON schema of the standard
// (github.com/sdmx-twg/sdmx-json), not from our writer.

const componentId = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/);
const codeId = z.string().regex(/^[A-Za-z0-9_@$-]+$/);
const link = z.union([
  z.strictObject({ rel: z.string(), urn: z.url() }),
  z.strictObject({ rel: z.string(), href: z.url(), urn: z.url().optional() }),
]);
const texts = z.strictObject({ en: z.string() });
const coded = z.strictObject({
  id: codeId,
  name: z.string(),
  names: texts,
  start: z.iso.datetime().optional(),
  end: z.iso.datetime().optional(),
});
const written = z.strictObject({ value: z.union([z.number(), z.string(), z.boolean()]) });
const format = z.strictObject({ dataType: z.enum(["String", "Double", "Integer", "ObservationalTimePeriod"]) });
/** `minItems: 1, uniqueItems: true` */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .min(1)
    .refine(
      (items) => new Set(items.map((each) => JSON.stringify(each))).size === items.length,
      "a value stands twice",
    );

const dimension = z.strictObject({
  id: componentId,
  name: z.string(),
  names: texts,
  keyPosition: z.int().min(0),
  roles: z.array(componentId).optional(),
  values: listOf(z.union([coded, written])),
});
const measure = z.strictObject({ id: componentId, name: z.string(), names: texts, format: format.optional() });
const attribute = z.strictObject({
  id: componentId,
  name: z.string(),
  names: texts,
  relationship: z.union([
    z.strictObject({ dataflow: z.strictObject({}) }),
    z.strictObject({ observation: z.strictObject({}) }),
    z.strictObject({ dimensions: z.array(componentId).min(1) }),
  ]),
  format: format.optional(),
  values: listOf(z.union([coded, written])).optional(),
});
const structure = z.strictObject({
  links: z.array(link),
  name: z.string(),
  names: texts,
  description: z.string(),
  descriptions: texts,
  dataSets: z.array(z.int()).min(1),
  dimensions: z.strictObject({
    dataSet: z.array(dimension),
    series: z.array(dimension),
    observation: z.array(dimension),
  }),
  measures: z.strictObject({ observation: z.array(measure) }),
  attributes: z.strictObject({
    dataSet: z.array(attribute),
    dimensionGroup: z.array(attribute).max(0),
    series: z.array(attribute).max(0),
    observation: z.array(attribute),
  }),
  annotations: z.array(z.never()),
});
const cell = z.union([z.number(), z.string(), z.null()]);
const key = z.string().regex(/^[0-9]+(:[0-9]+)*$/);
const dataSet = z.strictObject({
  structure: z.int(),
  action: z.enum(["Information", "Append", "Replace", "Delete"]),
  links: z.array(link),
  attributes: z.array(cell),
  series: z.record(key, z.strictObject({ observations: z.record(key, z.array(cell)) })),
});

/** What the schema of the standard asks of a message, for the parts that ours have; anything else is refused. */
const messageRules = z.strictObject({
  meta: z.strictObject({
    schema: z.url(),
    id: codeId,
    test: z.boolean(),
    prepared: z.iso.datetime(),
    contentLanguages: z.array(z.string().regex(/^[a-z]{2,3}$/)),
    name: z.string(),
    names: texts,
    sender: z.strictObject({ id: codeId, name: z.string(), names: texts }),
  }),
  data: z.strictObject({ structures: z.array(structure).length(1), dataSets: z.array(dataSet).length(1) }),
});

/** One observation, component by component: codes by their ids, everything else as it is written. */
export type SdmxObservation = Readonly<Record<string, string | number | null>>;

type Value = z.infer<typeof cell>;

function meaning(component: z.infer<typeof attribute> | z.infer<typeof dimension>, at: Value | undefined) {
  if (at === undefined || at === null || !("values" in component) || component.values === undefined) return at ?? null;
  const found = component.values[Number(at)];
  if (found === undefined) throw new Error(`${component.id} has no value ${at}.`);
  if ("id" in found) return found.id;
  return typeof found.value === "boolean" ? String(found.value) : found.value;
}

/** Checks a message and takes it apart into its observations. */
export function readSdmxJson(text: string) {
  const { meta, data } = messageRules.parse(JSON.parse(text));
  const [{ dimensions, measures, attributes, links } = missing(), [set = missing()]] = [
    data.structures[0],
    data.dataSets,
  ];
  const all = [...dimensions.dataSet, ...dimensions.series, ...dimensions.observation];
  const positions = all.map(({ keyPosition }) => keyPosition);
  if (new Set(positions).size !== positions.length) throw new Error(`Key positions ${positions.join()}`);
  if (dimensions.dataSet.some(({ values }) => values.length !== 1))
    throw new Error("A data set has one value of each.");
  const fixed: [string, Value][] = [
    ...dimensions.dataSet.map((each): [string, Value] => [each.id, meaning(each, 0)]),
    ...attributes.dataSet.map((each, place): [string, Value] => [each.id, meaning(each, set.attributes[place])]),
  ];
  const parts = (level: typeof dimensions.series, indexes: string): [string, Value][] => {
    const places = indexes.split(":");
    if (places.length !== level.length) throw new Error(`${indexes} has not ${level.length} parts.`);
    return level.map((each, place) => [each.id, meaning(each, Number(places[place]))]);
  };
  const observations = Object.entries(set.series).flatMap(([seriesKey, series]) =>
    Object.entries(series.observations).map(([observationKey, cells]): SdmxObservation => {
      const width = measures.observation.length;
      if (cells.length > width + attributes.observation.length)
        throw new Error(`${seriesKey} ${observationKey} is long.`);
      return Object.fromEntries([
        ...fixed,
        ...parts(dimensions.series, seriesKey),
        ...parts(dimensions.observation, observationKey),
        ...measures.observation.map((each, place): [string, Value] => [each.id, cells[place] ?? null]),
        ...attributes.observation.map((each, place): [string, Value] => [each.id, meaning(each, cells[width + place])]),
      ]);
    }),
  );
  const order = all.toSorted((a, b) => a.keyPosition - b.keyPosition).map(({ id }) => id);
  return { meta, links, order, observations };
}

function missing(): never {
  throw new Error("A message has one structure and one data set.");
}
