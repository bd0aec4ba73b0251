import { canonicalJson, freezeDeep } from "./canonical.ts";
import type { Edition } from "./edition.ts";
import { QuestionnaireFailure } from "./failure.ts";
import { sha256 } from "./sha256.ts";

/** The identity of an edition: SHA-256 of its canonical JSON without the field `hash`. */
export function editionHash(edition: Omit<Edition, "hash">): string {
  return sha256(canonicalJson({ ...edition, hash: undefined }));
}

/**
 * An edition from the text of its compiled file, frozen.
 *
 * The hash inside must be that of the content, which also says that the loader of these sources made it. Throws
 * QuestionnaireFailure otherwise; `path` names the file in it.
 */
export function readCompiled(path: string, text: string): Edition {
  const edition: Edition = parsed(path, text);
  if (typeof edition !== "object" || edition === null || editionHash(edition) !== edition.hash) {
    throw new QuestionnaireFailure([
      {
        file: path,
        line: 0,
        message: "The file is not what was compiled. Delete it and compile the questionnaire again.",
      },
    ]);
  }
  return freezeDeep(edition);
}

function parsed(path: string, text: string): Edition {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new QuestionnaireFailure([{ file: path, line: 0, message: `Not JSON: ${String(cause)}` }]);
  }
}
