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

/** Whether a request may write: the coordinator's own, and not made by a page of another site. */
export function judgeWriting(approach: Approach, listeningName: string): Verdict {
  return judgeCoordinator(approach, listeningName) ?? judgeOrigin(approach);
}

/**
 * Whether a request comes from the coordinator: until accounts exist, whoever sits at the machine itself.
 *
 * The name in `host` is looked at as well, since a foreign name can be made to point at the loopback address; and a
 * proxy on this machine would make every reader look local, so forwarded requests never count as local.
 */
export function judgeCoordinator(approach: Approach, listeningName: string): Verdict {
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
