/**
 * What the other layers may use of the questionnaire. `loadQuestionnaire` brings the YAML and schema libraries along; code
 * that runs in the browser's first load imports `lookup.ts` and `fold.ts` instead. The types stand in `edition.ts`.
 */
export type { Edition } from "./edition.ts";
export { canonicalJson, freezeDeep } from "./canonical.ts";
export { readCompiled } from "./compiled.ts";
export { QuestionnaireFailure } from "./failure.ts";
export type { QuestionnaireProblem } from "./failure.ts";
export { fold } from "./fold.ts";
export { issueQuestionnaire, loadQuestionnaire } from "./load.ts";
export {
  codeOf,
  dimensionOf,
  findCode,
  findDimension,
  findIndicator,
  findState,
  findUnit,
  indicatorOf,
  sectionOf,
  stateOf,
  unitOf,
} from "./lookup.ts";
export { sha256 } from "./sha256.ts";
