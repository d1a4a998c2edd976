// Nothing that was typed can be read in what a night leaves behind, and the search that says so finds what it is for.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTeam, unlock } from "../fixtures/acts.ts";
import { beginEncounter, exchange, save } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";
import { tracesInFolder, tracesInStorage } from "../fixtures/traces.ts";

const TEAM = "Zibeline Orangeraie";
const PERSON = "Quetzalune";
const HALF = "Ravenelle";
const NOTE = "Elle attend près du préau turquoise";
const SECTOR = "quai des Myosotis";

test("after a night no typed word is readable on the phone or on the server", async ({ openPhone, server, scratch }) => {
  const phone = await openPhone("sofia");
  const page = await phone.page();
  const sofia = await createTeam(page, server, "Sofia", TEAM);
  await unlock(page, sofia);
  await page.getByRole("link", { name: "Commencer une tournée" }).click();
  await page.getByRole("radio", { name: "Rue" }).click();
  await page.getByLabel("Ajouter un secteur").fill(SECTOR);
  await page.getByRole("button", { name: "Ajouter", exact: true }).first().click();
  await expect(page.getByRole("radio", { name: SECTOR })).toBeChecked();
  await page.getByRole("button", { name: "C’est parti" }).click();
  await beginEncounter(page, PERSON);
  await page.getByRole("region", { name: PERSON }).getByRole("radio", { name: "Avérée" }).click();
  await page.getByLabel("Note libre").fill(NOTE);
  await save(page, "Rencontre enregistrée");
  await beginEncounter(page, HALF);
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await page.getByRole("link", { name: "Retour" }).click();
  await exchange(page);

  const sheet = sofia.sheet?.split(" ") ?? [];
  const words = [TEAM, "Zibeline", PERSON, HALF, NOTE, "préau", "turquoise", SECTOR, "Myosotis", sofia.phrase, sheet.slice(0, 3).join(" ")];
  expect(await tracesInStorage(page, words)).toEqual([]);
  await phone.close();
  await server.stop();
  // The profile, the database with its log beside it, and the server's own log.
  expect(tracesInFolder(scratch, words)).toEqual([]);
});

test("the search finds a planted note in every store and encoding", async ({ page, scratch }) => {
  await page.goto("/");
  await page.evaluate(async (note) => {
    localStorage.setItem("planted", note);
    const opening = indexedDB.open("planted", 1);
    await new Promise((opened) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore("notes");
      opening.onsuccess = opened;
    });
    const writing = opening.result.transaction("notes", "readwrite");
    writing.objectStore("notes").put(new TextEncoder().encode(`xx${note}`), 1);
    writing.objectStore("notes").put({ text: btoa(unescape(encodeURIComponent(`x${note}`))) }, 2);
    await new Promise((written) => (writing.oncomplete = written));
    opening.result.close();
    await (await caches.open("planted")).put("/planted", new Response(note));
  }, NOTE);
  const found = (await tracesInStorage(page, [NOTE])).join("\n");
  for (const where of ["localStorage", "planted/notes", "cache"]) expect(found).toContain(where);
  expect(found).toContain("as base64 in planted/notes");

  const folder = join(scratch, "planted");
  mkdirSync(folder);
  for (const encoding of ["utf8", "latin1", "utf16le"] as const) writeFileSync(join(folder, encoding), Buffer.from(`..${NOTE}..`, encoding));
  for (const before of [0, 1, 2]) writeFileSync(join(folder, `base64-${before}`), Buffer.from("x".repeat(before) + NOTE).toString("base64"));
  const inFiles = tracesInFolder(folder, [NOTE]).join("\n");
  for (const name of ["utf8", "latin1", "utf16le", "base64-0", "base64-1", "base64-2"]) expect(inFiles).toContain(name);
});

for (const path of ["/sign-in", "/create-team", "/join", "/recover"]) {
  test(`without JavaScript ${path} sends no secret`, async ({ browser, server }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
    const page = await context.newPage();
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const fields = page.locator("input, textarea");
    for (const field of await fields.all()) {
      await expect(field).toBeDisabled();
      await expect(field).not.toHaveAttribute("name");
    }
    await page.keyboard.press("Enter");
    for (const button of await page.getByRole("button").all()) await button.click({ force: true, noWaitAfter: true }).catch(() => {});
    expect(sent.filter((request) => !request.startsWith("GET"))).toEqual([]);
    expect(sent.filter((request) => request.includes("?"))).toEqual([]);
    await expect(page.locator("form[action]")).toHaveCount(0);
    await context.close();
  });
}
