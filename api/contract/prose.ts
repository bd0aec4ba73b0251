import { z } from "zod";

/** An answer in words to one question of a section of the questionnaire. */
export const proseAnswerSchema = z.object({
  /** Code of the section, `A`; empty for the round as a whole. */
  section: z.string(),
  question: z.string().trim().min(1).max(500),
  text: z.string().trim().min(1).max(20_000),
});
export type ProseAnswer = Readonly<z.infer<typeof proseAnswerSchema>>;

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
  answers: z.array(proseAnswerSchema),
  documents: z.array(attachedDocumentSchema),
});
export type Prose = Readonly<z.infer<typeof proseSchema>>;
