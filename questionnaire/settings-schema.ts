import { z } from "zod";

const fraction = z.number().min(0, "must be between 0 and 1").max(1, "must be between 0 and 1");
const floor = z.number().min(0, "must not be negative");
const whole = z.int().min(1);

const range = z
  .strictObject({ least: floor, most: floor })
  .refine(({ least, most }) => least < most, "least must be below most");

/** What `settings.yaml` may hold; each number is said to be right or wrong for itself. */
export const settingsSchema = z.strictObject({
  floors: z.strictObject({
    reporters: z.int().min(1),
    coverage: fraction,
    coverageWarning: fraction,
    base: floor,
    rate: floor,
  }),
  change: z.strictObject({
    small: fraction,
    z: floor,
    large: floor,
    outlierShare: fraction,
    divergence: z.int().min(1),
  }),
  jump: z.strictObject({
    logRatio: floor,
    count: floor,
    quantity: floor,
    quantityFactor: z.number().gt(1, "must be larger than 1"),
    z: floor,
    digitShift: fraction,
  }),
  tendency: z.strictObject({
    values: z.int().min(3),
    significance: fraction,
    outlier: floor,
    average: z
      .int()
      .min(3)
      .refine((years) => years % 2 === 1, "must be odd: as many years on either side"),
  }),
  review: z.strictObject({
    concentration: fraction,
    part: fraction,
    unstated: fraction,
    uneven: z.int().min(1),
    factor: floor,
    jumpFactor: floor,
    record: floor,
  }),
  disclosure: z.strictObject({ smallCell: z.int().min(2), smallCellChildren: z.int().min(2) }),
  tolerance: z.strictObject({ quantityRelative: fraction, quantityAbsolute: floor, decimals: z.int().min(0) }),
  plausible: z.strictObject({
    gramsPerSeizure: range,
    gramsPerTablet: range,
    timesLargest: z.number().gt(1, "must be larger than 1"),
    retailPerGram: z.record(z.string(), range),
    wholesaleOverRetail: floor,
    stageRate: floor,
    stageBack: whole,
    stageFewest: whole,
    stageYears: whole,
    zeros: whole,
    unknownShare: fraction,
  }),
  repeated: z.strictObject({
    years: z.int().min(2),
    from: floor,
    comparable: whole,
    ofQuestion: whole,
    share: fraction,
  }),
  records: z.strictObject({ least: whole, share: fraction, breakdowns: whole }),
  others: z.strictObject({
    mirrorRatio: z.number().gt(1, "must be larger than 1"),
    mirrorLeast: floor,
    requestsRelative: fraction,
    requestsAbsolute: floor,
    timesMedian: z.number().gt(1, "must be larger than 1"),
    published: fraction,
  }),
  questions: z.strictObject({
    most: z.int().min(1),
    unlike: z.strictObject({ others: whole, times: z.number().gt(1, "must be larger than 1"), score: floor }),
  }),
});
