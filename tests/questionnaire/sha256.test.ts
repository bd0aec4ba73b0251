import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "../../questionnaire/sha256.ts";

// Examples published with FIPS 180-4 by NIST ("SHA256.pdf" of the Cryptographic Toolkit) and RFC 6234.
test.each([
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  [
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
    "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
])("the published example %# has the published digest", (message, digest) => {
  expect(sha256(message)).toBe(digest);
});

test("messages of every length around one and two blocks have the digest that Node computes", () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + length) % 256);
    expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("a view into a larger buffer is hashed as the view", () => {
  const buffer = new TextEncoder().encode("xxabcxx");
  expect(sha256(buffer.subarray(2, 5))).toBe(sha256("abc"));
});

test("text is hashed as UTF-8", () => {
  expect(sha256("Türkiye")).toBe(createHash("sha256").update("Türkiye", "utf8").digest("hex"));
});
