/** Who acts: anybody, the contact point of one state, or the coordinator. */
export type Identity =
  | { readonly role: "public" }
  | { readonly role: "contact"; readonly state: string }
  | { readonly role: "coordinator" };

/** Everybody of whom nothing is known. */
export const PUBLIC: Identity = Object.freeze({ role: "public" });

/**
 * The identity that a word stands for: `coordinator`, `contact:ROU`. Any other word is nobody in particular, so that
 * a misspelt one never may more than it should; no word at all is the coordinator, who sits at the machine.
 */
export function identityNamed(word: string | undefined): Identity {
  if (word === undefined || word === "coordinator") return { role: "coordinator" };
  const [, state] = /^contact:([A-Z]{3})$/.exec(word) ?? [];
  return state === undefined ? PUBLIC : { role: "contact", state };
}

/** The word for an identity, from which `identityNamed` makes it again. */
export function identityWord(identity: Identity): string {
  return identity.role === "contact" ? `contact:${identity.state}` : identity.role;
}

/** The name under which what somebody did stands in the record: `contact point of ROU`. */
export function actorOf(identity: Identity): string {
  return identity.role === "contact" ? `contact point of ${identity.state}` : identity.role;
}
