// What is really there: on the phone's disk, and in the team's log. Read beside the notebook, in the bytes that both keep.

import type { Page } from "@playwright/test";
import { pullAfter, readPage, revisionId } from "../fixtures/wire.ts";

/** What a phone holds of the team's log, without any key. */
export interface OnPhone {
  /** Every revision, by id. */
  revisions: string[];
  /** How many wait to be sent. */
  waiting: number;
  /** How many notes written without opening were not yet taken up. */
  inbox: number;
}

/** Reads a phone's storage; the page may be locked. */
export function onPhone(page: Page): Promise<OnPhone> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const name = (await indexedDB.databases()).find(({ name }) => name?.startsWith("lanterne-"))?.name ?? "";
    const database = await asked(indexedDB.open(name));
    const reading = database.transaction(["revisions", "outbox", "inbox"]);
    const [keys, waiting, inbox] = await Promise.all([
      asked(reading.objectStore("revisions").getAllKeys()),
      asked(reading.objectStore("outbox").count()),
      asked(reading.objectStore("inbox").count()),
    ]);
    database.close();
    return { revisions: keys.map(String), waiting, inbox };
  });
}

/** Every revision of the team's log, in its order, as the server gives them to a member who is signed in. */
export async function inLog(page: Page): Promise<string[]> {
  const ids: string[] = [];
  let after: { epoch: Buffer; seq: number } | null = null;
  for (let more = 1; more; ) {
    const answer = await page.evaluate(
      async (question) => {
        const headers = { "content-type": "application/vnd.lanterne.v1" };
        const response = await fetch("/api/v1/pull", { method: "POST", headers, body: Uint8Array.from(question) });
        if (!response.ok) throw new Error(`the log was not given: ${response.status}`);
        return Array.from(new Uint8Array(await response.arrayBuffer()));
      },
      [...pullAfter(after)],
    );
    const read = readPage(Buffer.from(answer));
    ids.push(...read.items.map(revisionId));
    after = read;
    more = read.more;
  }
  return ids;
}
