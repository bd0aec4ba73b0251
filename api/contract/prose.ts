import { z } from "zod";

/** An answer in words to one question of a section of the questionnaire. */
export const proseAnswerSchema = z.object({
  /** Code of the section, `A`; empty for the round as a whole. */
  section: z.string(),
  question: z.string().trim().min(1).max(500),
  text: z.string().trim().min(1).max(20_000),
  /** ISO 639 code of the language of the text, `bg`; empty where nobody said. */
  language: z
    .string()
    .regex(/^([a-z]{2,3})?$/, "expected a code such as en or bg")
    .default(""),
});
export type ProseAnswer = Readonly<z.infer<typeof proseAnswerSchema>>;

/** An answer as it is kept. */
const keptAnswerSchema = proseAnswerSchema.extend({
  /** Of the text in UTF-8. */
  sha256: z.string(),
  /** Id of the later contribution that answers the same question; null where this is the last word. */
  supersededBy: z.string().nullable(),
  /** The passages that the coordinator chose for the Review, each word for word. */
  quoted: z.array(z.string()),
});
export type KeptAnswer = Readonly<z.infer<typeof keptAnswerSchema>>;

export const DOCUMENT_KINDS = ["pdf", "docx", "odt", "txt"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document as it was attached: kept under its SHA-256, never opened by the program. */
export const attachedDocumentSchema = z.object({
  sha256: z.string(),
  filename: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  bytes: z.number().int(),
});
export type AttachedDocument = Readonly<z.infer<typeof attachedDocumentSchema>>;

/** What a state said in words about a round, with the documents attached; quoted as it stands, by its id. */
export const proseSchema = z.object({
  /** `ROU-2018-2020-p1` */
  id: z.string(),
  state: z.string(),
  round: z.string(),
  /** The paper with which it came, where the coordinator entered it on behalf of the state. */
  onBehalf: z.string().nullable(),
  /** ISO instant. */
  receivedAt: z.string(),
  /** `coordinator`, `contact point of ROU` */
  by: z.string(),
  /** Whether the state lets the Review quote the answers and name the documents. */
  quotable: z.boolean(),
  answers: z.array(keptAnswerSchema),
  /** `listed`: whether the coordinator chose it for the Review. */
  documents: z.array(attachedDocumentSchema.extend({ listed: z.boolean() })),
  /** The tombstone of what was erased, with the hashes of its texts and documents; null for everything else. */
  erased: z.object({ at: z.string(), by: z.string(), reason: z.string(), sha256: z.array(z.string()) }).nullable(),
});
export type Prose = Readonly<z.infer<typeof proseSchema>>;

/** Chooses a passage or a document for the Review, or takes it back. Without a passage the whole answer is meant. */
export const quotingRequestSchema = z.union([
  z.strictObject({
    answer: z.int().min(0),
    passage: z.string().min(1).max(20_000).optional(),
    printed: z.boolean(),
  }),
  z.strictObject({ document: z.int().min(0), printed: z.boolean() }),
]);
export type QuotingRequest = Readonly<z.infer<typeof quotingRequestSchema>>;
