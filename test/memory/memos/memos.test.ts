import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { personId } from "../../../src/assistant/privacy/identity.ts";
import type { Scope } from "../../../src/assistant/types.ts";
import { createMemosMemory } from "../../../src/memory/memos/memos.ts";
import { startMemosStandIn } from "../../support/memos-stand-in.ts";
import { memoryContract, said } from "../contract.ts";
import { ann, thread, useCloud } from "./cloud.ts";

const bob: Scope = { person: personId("T01", "U02"), realm: "own" };

const { cloud, connect } = useCloud();

memoryContract("MemOS Cloud", async () => {
  const cloud = await startMemosStandIn({ refine: "on settle" });
  return {
    memory: createMemosMemory({ apiKey: cloud.apiKey, baseUrl: cloud.url }),
    settle: async () => cloud.settle(),
    stop: cloud.stop,
  };
});

describe("the key and the address", () => {
  it.each(["Token mpg-stand-in", "Bearer mpg-stand-in", " token  mpg-stand-in\n"])(
    "takes %j for the key it holds",
    async (apiKey) => {
      await connect({ apiKey }).list(ann, 1);
      expect(cloud().requests[0]?.headers.authorization).toBe("Token mpg-stand-in");
    },
  );

  it.each(["", "  ", "your-memos-key", "<key>", "mpg-...", "mpg-two\nlines", "mpg-naïve"])(
    "refuses %j as a key, without repeating it",
    (apiKey) => {
      expect(() => connect({ apiKey })).toThrow(TypeError);
      expect(() => connect({ apiKey })).toThrow(/^the MemOS key is missing, a placeholder, or has/);
    },
  );

  it("shows the key nowhere, neither in what it is nor in what it throws", async () => {
    const memory = connect({ apiKey: "mpg-secret" });
    const error = await memory.add(ann, thread, said("hush")).catch((thrown: unknown) => thrown);
    const offline = createMemosMemory({ apiKey: "mpg-secret", baseUrl: "http://127.0.0.1:1" });
    const refused = await offline.add(ann, thread, said("hush")).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unauthorized" });
    expect(refused).toMatchObject({ code: "unavailable" });
    expect(inspect([memory, error, refused], { depth: 9, showHidden: true })).not.toContain("mpg-secret");
    expect(inspect([error, refused], { depth: 9, showHidden: true })).not.toContain("hush");
  });

  it.each(["ftp://memos.example", "http://memos.example/v1", "memos.example", "http://127.0.0.1.example"])(
    "refuses to send words to %s",
    (baseUrl) => {
      expect(() => connect({ baseUrl })).toThrow(/https:\/\//);
    },
  );

  it.each(["https://memos.example/product", "https://memos.example/api/product//", "http://127.0.0.1:8001/product/"])(
    "does not take a self-hosted MemOS at %s for the Cloud",
    (baseUrl) => {
      expect(() => connect({ baseUrl })).toThrow(/self-hosted/);
    },
  );

  it("takes an address that ends in a slash", async () => {
    expect(await connect({ baseUrl: `${cloud().url}//` }).list(ann, 1)).toEqual({ items: [], total: 0 });
  });

  it("follows no redirect with a person's words", async () => {
    cloud().fail("search/memory", { status: 307, headers: { location: `${cloud().url}/get/memory` } });
    await expect(connect().search(ann, "Falcon", { limit: 5 })).rejects.toMatchObject({ code: "bad_response" });
    expect(cloud().count("get/memory")).toBe(0);
  });
});

describe("reading back", () => {
  it("sorts messages by time, in any order they come", async () => {
    const list = [
      { role: "assistant", content: "third", create_time: "3000000000003" },
      { role: "user", content: "second", create_time: 3000000000002 },
      { role: "system", content: "hidden", create_time: 3000000000002 },
      { role: "user", content: [{ type: "text", text: "first" }, { type: "image_url" }], create_time: 3000000000001 },
    ];
    for (const message_detail_list of [list, list.toReversed()]) {
      cloud().fail("get/message", { data: { message_detail_list } });
      expect((await connect().messages(ann, thread, 5)).map(({ text }) => text)).toEqual(["first", "second", "third"]);
    }
  });

  it("keeps an exchange in order where its messages bear the same time", async () => {
    const message_detail_list = ["d", "c", "b", "a"].map((content, index) => {
      return { role: "user", content, create_time: index < 2 ? 3000000000009 : 3000000000001 };
    });
    cloud().fail("get/message", { data: { message_detail_list } });
    expect((await connect().messages(ann, thread)).map(({ text }) => text)).toEqual(["a", "b", "c", "d"]);
  });

  it.each([
    ["a null list", { data: { message_detail_list: null } }],
    ["null", { data: null }],
    ["code 40001", { code: 40001 }],
  ])("takes %s for a conversation that nobody had", async (_, fault) => {
    cloud().fail("get/message", fault);
    expect(await connect().messages(ann, thread)).toEqual([]);
  });

  it("asks for fifty messages unless told otherwise, since MemOS's own default is six", async () => {
    await connect().messages(ann, thread);
    expect(cloud().requests[0]?.body).toMatchObject({ message_limit_number: 50 });
  });

  it("lists fifty of a kind to a page, the total being that of the larger kind", async () => {
    const memory = connect();
    for (let index = 0; index < 60; index += 1) await memory.add(ann, thread, said(`Falcon note ${index}.`));
    await memory.add(ann, thread, said("Never use emoji."));
    const first = await memory.list(ann, 1);
    const second = await memory.list(ann, 2);
    expect([first.items.length, second.items.length]).toEqual([51, 10]);
    expect([first.total, second.total]).toEqual([60, 60]);
    expect(first.items.every((item, index) => (item.at ?? 0) <= (first.items[index - 1]?.at ?? Infinity))).toBe(true);
  });

  it("lists what an assistant guessed, too", async () => {
    cloud().fail("get/memory", {
      data: { memory_detail_list: [{ id: "a", memory_value: "[assistant viewpoint] May be a designer." }] },
    });
    expect((await connect().list(ann, 1)).items.map(({ text }) => text)).toEqual(["May be a designer."]);
  });
});

describe("changing what is kept", () => {
  const remember = async (scope: Scope, text: string): Promise<string> => {
    await connect().add(scope, thread, said(text));
    return cloud().memoriesOf(scope.person).at(-1)?.id ?? "missing";
  };

  it("asks whose a memory is, since MemOS would delete anybody's", async () => {
    const id = await remember(bob, "Bob runs Falcon.");
    await expect(connect().delete(ann, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(connect().update(ann, id, "Ann runs Falcon.")).rejects.toMatchObject({ code: "not_found" });
    expect(cloud().count("delete/memory") + cloud().count("update/memory")).toBe(0);
  });

  it.each([
    ["keeps the owner in its metadata", { data: { metadata: { user_id: "T01_U01" } } }, 0],
    ["does not say whose it is", { data: { id: "x" } }, 1],
    ["knows no such endpoint", { code: 50000 }, 1],
    ["answers with a page", { status: 404, body: "<html>" }, 1],
  ])("finds the owner where MemOS %s", async (_, fault, listings) => {
    const mine = await remember(ann, "Ann runs Heron.");
    cloud().fail("get/memory/{id}", fault, 3);
    await connect().delete(ann, mine);
    expect(cloud().memoriesOf("T01_U01")).toEqual([]);
    expect(cloud().count("get/memory")).toBe(listings);
  });

  it("does not delete what is not in the person's own list where MemOS does not say whose it is", async () => {
    const theirs = await remember(bob, "Bob runs Falcon.");
    cloud().fail("get/memory/{id}", { data: { id: theirs } });
    await expect(connect().delete(ann, theirs)).rejects.toMatchObject({ code: "not_found" });
    expect(cloud().memoriesOf("T01_U02")).toHaveLength(1);
  });

  it("takes a repeated delete for done when the first response was lost", async () => {
    const id = await remember(ann, "Ann runs Heron.");
    cloud().fail("delete/memory", { drop: true, takesEffect: true });
    await connect().delete(ann, id);
    expect(cloud().memoriesOf("T01_U01")).toEqual([]);
    expect(cloud().count("delete/memory")).toBe(2); // the second answers 40307
  });

  it.each(["deleted", undefined])("takes a memory of status %s that is no more for gone", async (status) => {
    cloud().fail("get/memory/{id}", { data: status ? { user_id: "T01_U02", status } : null }, 2);
    await connect().delete(ann, "x");
    await expect(connect().update(ann, "x", "y")).rejects.toMatchObject({ code: "not_found" });
    expect(cloud().count("delete/memory")).toBe(0);
  });

  it("asks for an id as it is, with any characters", async () => {
    await connect().delete(ann, "../../add/message?x=1");
    expect(cloud().requests.map(({ path, body }) => [path, body.id])).toEqual([
      ["get/memory/{id}", "../../add/message?x=1"],
    ]);
  });
});
