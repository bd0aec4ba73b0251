import { expect, test } from "vitest";

import { type Approach, isLoopback, judgeOrigin, judgeWriting } from "../../../api/access/policy.ts";

const HERE: Approach = {
  remoteAddress: "127.0.0.1",
  host: "127.0.0.1:8787",
  origin: null,
  fetchSite: null,
  forwarded: false,
};

test("a command on the machine itself may write", () => {
  expect(judgeWriting(HERE, "127.0.0.1")).toBeNull();
  expect(judgeWriting({ ...HERE, remoteAddress: "::ffff:127.0.0.1", host: "localhost:8787" }, "127.0.0.1")).toBeNull();
  expect(judgeWriting({ ...HERE, remoteAddress: "::1", host: "[::1]:8787" }, "::1")).toBeNull();
});

test("the dashboard's own page may write", () => {
  expect(judgeWriting({ ...HERE, origin: "http://127.0.0.1:8787", fetchSite: "same-origin" }, "127.0.0.1")).toBeNull();
});

test.each([
  ["another machine", { remoteAddress: "192.0.2.7" }],
  ["an address that only looks like loopback", { remoteAddress: "127.0.0.1.example" }],
  ["no known address", { remoteAddress: null }],
  ["a proxy on this machine", { forwarded: true }],
  ["a foreign name that points here", { host: "rebound.example:8787" }],
  ["no name", { host: null }],
  ["a page of another site", { origin: "https://elsewhere.example" }],
  ["a page of another port", { origin: "http://127.0.0.1:9000" }],
  ["a page without an origin", { origin: "null" }],
  ["a browser that says cross-site", { fetchSite: "cross-site" }],
  ["a browser that says same-site", { fetchSite: "same-site" }],
])("nothing may be written by %s", (_, difference) => {
  expect(judgeWriting({ ...HERE, ...difference }, "127.0.0.1")).toMatch(/\w/);
});

test("a file may be checked from another machine, but not by a page of another site", () => {
  const reader = { ...HERE, remoteAddress: "192.0.2.7", host: "euxine.example" };
  expect(judgeOrigin({ ...reader, origin: "http://euxine.example", fetchSite: "same-origin" })).toBeNull();
  expect(judgeOrigin({ ...reader, origin: "http://other.example", fetchSite: "cross-site" })).toMatch(/another site/);
});

test("loopback is 127.0.0.0/8 and ::1, also as IPv4 in IPv6", () => {
  expect(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"].map(isLoopback)).toEqual([true, true, true, true]);
  expect(["128.0.0.1", "10.0.0.1", "::2", "::ffff:10.0.0.1", "127.1"].map(isLoopback)).toEqual(Array(5).fill(false));
});
