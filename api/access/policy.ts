import type { Identity } from "./identity.ts";

/** What is known of the sender of a request before its body is read. */
export interface Approach {
  /** Address of the other end of the connection; null where there is no socket. */
  readonly remoteAddress: string | null;
  /** The `host` header. */
  readonly host: string | null;
  readonly origin: string | null;
  /** The `sec-fetch-site` header, which no script can forge. */
  readonly fetchSite: string | null;
  /** True with any header that a proxy adds. */
  readonly forwarded: boolean;
}

/** Null means allowed; else the reason, in words for the sender. */
export type Verdict = string | null;

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a request that changes something comes from a page of this very server, or from no page at all.
 *
 * A page elsewhere can make a browser send; the browser then says so in `origin` and `sec-fetch-site`.
 */
export function judgeOrigin({ origin, host, fetchSite }: Approach): Verdict {
  if (fetchSite !== null && fetchSite !== "same-origin" && fetchSite !== "none") {
    return "The request was made by a page of another site.";
  }
  if (origin !== null && origin !== `http://${host}` && origin !== `https://${host}`) {
    return "The request was made by a page of another site.";
  }
  return null;
}

/** What only some may do with what is a state's own. */
const OF_A_STATE = {
  open: "opens what it sent",
  send: "sends",
  explain: "explains findings",
} as const;

/** What is done for the region as a whole. */
const OF_THE_REGION = {
  sendOnBehalf: "sending on behalf of a state",
  decide: "accepting and rejecting findings",
  erase: "erasing what was sent",
  quote: "choosing what the Review prints in the words of states",
  freeze: "releasing",
  declare: "keeping the register of breaks",
  readDraft: "reading what is not released yet of all states",
} as const;

/** Something that not everybody may do. */
export type Act = keyof typeof OF_A_STATE | keyof typeof OF_THE_REGION;

/** Every act, for tests that go through all of them. */
export const ACTS: readonly Act[] = Object.freeze([...keysOf(OF_A_STATE), ...keysOf(OF_THE_REGION)]);

/**
 * Whether somebody may do something with what is a state's; null is what is no single state's.
 *
 * The coordinator may do everything, a contact point what is its own state's, the public nothing of it.
 */
export function judgeAct(act: Act, identity: Identity, state: string | null): Verdict {
  if (identity.role === "coordinator") return null;
  if (!isOfAState(act)) return `This is for the coordinator only: ${OF_THE_REGION[act]}.`;
  if (identity.role === "public") return "This is for the coordinator and the contact point of the state.";
  if (identity.state === state) return null;
  return `The contact point of ${identity.state} ${OF_A_STATE[act]} for its own state only.`;
}

function isOfAState(act: Act): act is keyof typeof OF_A_STATE {
  return act in OF_A_STATE;
}

function keysOf<Key extends string>(table: Readonly<Record<Key, string>>): Key[] {
  const keys: Key[] = [];
  for (const key in table) keys.push(key);
  return keys;
}

/** Whether a request may write: made on the machine itself, and not by a page of another site. */
export function judgeWriting(approach: Approach, listeningName: string): Verdict {
  return judgeLocal(approach, listeningName) ?? judgeOrigin(approach);
}

/**
 * Whether a request comes from somebody who may say who they are: until accounts exist, whoever sits at the machine.
 *
 * The name in `host` is looked at as well, since a foreign name can be made to point at the loopback address; and a
 * proxy on this machine would make every reader look local, so forwarded requests never count as local.
 */
export function judgeLocal(approach: Approach, listeningName: string): Verdict {
  if (approach.forwarded) return "The request came through a proxy; this is for the machine itself only.";
  if (approach.remoteAddress === null || !isLoopback(approach.remoteAddress)) {
    return "This is allowed from the machine that runs Euxine only, until accounts exist.";
  }
  if (!isOwnName(approach.host, listeningName)) {
    return "The address used is not a name of this machine: use http://127.0.0.1 or http://localhost.";
  }
  return null;
}

/** 127.0.0.0/8 and ::1, also as IPv4 in IPv6. */
export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "");
  return plain === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain);
}

function isOwnName(host: string | null, listeningName: string): boolean {
  if (host === null) return false;
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return LOOPBACK_NAMES.includes(name) || name === listeningName.toLowerCase();
}
