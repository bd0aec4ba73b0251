import { z } from "zod";

import {
  acceptedObservationSchema,
  checkedSchema,
  contributionSchema,
  contributionTotalsSchema,
  erasureRequestSchema,
  receiptSchema,
} from "../contract/contribution.ts";
import { coveringNoteSchema, rememberedSchema } from "../contract/covering-note.ts";
import { dispositionRequestSchema } from "../contract/disposition.ts";
import { identityAnswerSchema } from "../contract/identity.ts";
import { othersSchema } from "../contract/others.ts";
import { proseAnswerSchema, proseSchema, quotingRequestSchema } from "../contract/prose.ts";
import { reportSchema } from "../contract/report.ts";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Shapes of what is sent and answered about contributions. */
export const CONTRIBUTION_SCHEMAS = {
  Accepted: z.array(acceptedObservationSchema),
  CheckedFile: checkedSchema,
  Contribution: contributionSchema,
  CoveringNote: coveringNoteSchema,
  Contributions: z.array(contributionSchema),
  ContributionTotals: z.array(contributionTotalsSchema),
  ErasureRequest: erasureRequestSchema,
  DispositionRequest: dispositionRequestSchema,
  Identity: identityAnswerSchema,
  Others: othersSchema,
  Prose: proseSchema,
  ProseAnswers: z.array(proseAnswerSchema),
  ProseList: z.array(proseSchema),
  QuotingRequest: quotingRequestSchema,
  Receipt: receiptSchema,
  Remembered: rememberedSchema,
  Report: reportSchema,
} as const;

/** What the reference says of sending and of who acts. */
export const CONTRIBUTION_OPERATIONS = {
  "GET /api/identity": {
    summary: "Who acts: until accounts exist, the coordinator or the contact point of a state on the machine itself",
    answers: { 200: { says: "Who acts, and whom one may choose to be.", schema: "Identity" } },
    examples: ["/identity"],
  },
  "PUT /api/identity": {
    summary: "Choose who acts from now on, kept in a cookie; on the machine itself only",
    required: ["as"],
    answers: { 200: { says: "Who acts.", schema: "Identity" } },
    examples: [],
  },
  "POST /api/check": {
    summary: "Check a file; nothing is stored",
    required: ["state", "round"],
    takesFile: true,
    takesNote: true,
    answers: { 200: { says: "What was found, also where the file would be rejected.", schema: "CheckedFile" } },
    examples: [],
  },
  "POST /api/check/annotated": {
    summary: "Check a file and give it back as a workbook with what was found in its cells; nothing is stored",
    required: ["state", "round"],
    takesFile: true,
    takesNote: true,
    answers: { 200: { says: "The workbook.", media: [SPREADSHEET] } },
    examples: [],
  },
  "GET /api/contributions": {
    summary: "What was received",
    answers: { 200: { says: "The contributions.", schema: "Contributions" } },
    examples: ["/contributions"],
  },
  "POST /api/contributions": {
    summary: "Send a file; from the machine itself only",
    required: ["state", "round"],
    takesFile: true,
    takesNote: true,
    answers: {
      200: { says: "The very same bytes were received before.", schema: "Receipt" },
      201: { says: "Kept as a new vintage.", schema: "Receipt" },
      422: { says: "Rejected; nothing was stored.", schema: "Report" },
    },
    examples: [],
  },
  "GET /api/contributions/accepted": {
    summary: "The accepted figures of a state, with which a check compares new ones; on the machine itself only",
    required: ["state"],
    answers: { 200: { says: "The figures of all rounds.", schema: "Accepted" } },
    examples: [],
  },
  "GET /api/contributions/remembered": {
    summary: "Wordings and explanations that a state gave before; on the machine itself only",
    required: ["state"],
    answers: { 200: { says: "The latest first.", schema: "Remembered" } },
    examples: [],
  },
  "GET /api/contributions/others": {
    summary: "What a state's file is held against beside its own figures; on the machine itself only",
    required: ["state", "round"],
    answers: { 200: { says: "What partners, other members and publishers say of the same.", schema: "Others" } },
    examples: [],
  },
  "GET /api/contributions/prose": {
    summary: "What states said in words; a contact point reads its own, the public nothing",
    answers: { 200: { says: "In the order in which it came.", schema: "ProseList" } },
    examples: ["/contributions/prose"],
  },
  "POST /api/contributions/prose": {
    summary: "Send answers in words and documents; from the machine itself only",
    required: ["state", "round"],
    takesProse: true,
    answers: { 201: { says: "Kept.", schema: "Prose" } },
    examples: [],
  },
  "POST /api/contributions/prose/:id/quotes": {
    summary: "Choose a passage or a document for the Review of the next release, or take it back; coordinator only",
    takesJson: "QuotingRequest",
    answers: { 201: { says: "The answers with what is quoted of them.", schema: "Prose" } },
    examples: [],
  },
  "POST /api/contributions/prose/:id/erasure": {
    summary: "Erase answers in words and their documents; hashes and tombstone stay",
    takesJson: "ErasureRequest",
    answers: { 201: { says: "What stays: the tombstone.", schema: "Prose" } },
    examples: [],
  },
  "GET /api/contributions/documents/:sha256": {
    summary: "A document that was attached, as it came; on the machine itself only",
    answers: { 200: { says: "The document, to be kept.", media: ["application/octet-stream"] } },
    examples: [],
  },
  "GET /api/contributions/:id": {
    summary: "One contribution",
    answers: { 200: { says: "The contribution.", schema: "Contribution" } },
    examples: ["/contributions/ROU-2018-2020-v1"],
  },
  "GET /api/contributions/:id/file": {
    summary: "The very bytes that were received",
    answers: { 200: { says: "The file.", media: ["application/octet-stream"] } },
    examples: ["/contributions/ROU-2018-2020-v1/file"],
  },
  "GET /api/contributions/:id/annotated.xlsx": {
    summary: "A contribution as a workbook with what was found in its cells, and room for explanations",
    answers: { 200: { says: "The workbook.", media: [SPREADSHEET] } },
    examples: ["/contributions/ROU-2018-2020-v1/annotated.xlsx"],
  },
  "GET /api/contributions/:id/report": {
    summary: "What was found in a contribution",
    answers: { 200: { says: "The report.", schema: "Report" } },
    examples: ["/contributions/ROU-2018-2020-v1/report"],
  },
  "POST /api/contributions/:id/dispositions": {
    summary: "Explain a finding, accept it, or reject what was said of it; on the machine itself only",
    takesJson: "DispositionRequest",
    answers: { 201: { says: "The report with what was said of its findings.", schema: "Report" } },
    examples: [],
  },
  "POST /api/contributions/:id/erasure": {
    summary: "Erase what was sent: its bytes and all that was read from it; hash and tombstone stay",
    takesJson: "ErasureRequest",
    answers: { 201: { says: "What stays: the contribution with its tombstone.", schema: "Contribution" } },
    examples: [],
  },
  "GET /api/contributions/:id/totals": {
    summary: "What a contribution says of each indicator: a receipt's totals",
    answers: { 200: { says: "A line for each indicator that has figures.", schema: "ContributionTotals" } },
    examples: ["/contributions/ROU-2018-2020-v1/totals"],
  },
} as const;
