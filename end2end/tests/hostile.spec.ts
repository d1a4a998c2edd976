// A hostile server in front of a phone: each deed is refused or shown, and nothing on the phone is lost. The same natively, and more of
// it: cli/tests/native/hostile. Its chain of members: hostile-chain.spec.ts.

import type { Page } from "@playwright/test";
import { createTeam, openNotebook, unlock } from "../fixtures/acts.ts";
import { go } from "../fixtures/demo.ts";
import { createPerson, exchange, pair } from "../fixtures/deeds.ts";
import { type Deed, Hostile } from "../fixtures/hostile.ts";
import { expect, test } from "../fixtures/index.ts";
import { readPage, revisionId, writePage } from "../fixtures/wire.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const stranger = (page: Page) => page.getByRole("main").getByText("La réponse ne vient pas de votre équipe.").first();
const person = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name: new RegExp(name) });

/** Exchanges now, by hand. */
async function send(page: Page): Promise<void> {
  await go(page, "/app/sent");
  await press(page, "Envoyer maintenant");
}

/** Changes pages of the log that hold something. */
const pages = (change: (page: ReturnType<typeof readPage>) => void): Deed => (path, body) => {
  if (!path.endsWith("/pull")) return body;
  const page = readPage(body);
  change(page);
  return writePage(page);
};

test("ciphertexts in the place of others, and revisions called erased, are refused and said; honest again, all arrives", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const page = await (await openPhone("ines")).page();
  const { ines } = await pair(desk, page, server);
  await createPerson(page, "Plume");
  await exchange(page);
  const hostile = await Hostile.before(page);
  const swap = pages(({ items }) => {
    const whole = items.map(({ ciphertext }) => ciphertext);
    items.forEach((item, at) => (item.ciphertext = whole[(at + 1) % whole.length] ?? null));
  });
  const erase = pages(({ items }) => items.forEach((item) => (item.ciphertext = null)));
  for (const [deed, names] of [
    [swap, ["Lune", "Kiwi"]],
    [erase, ["Perle", "Brume"]],
  ] as const) {
    // Both arrive in one page: the phone hears nothing until they are written.
    hostile.turn(() => null);
    for (const name of names) await createPerson(desk, name);
    await go(desk, "/app");
    await expect(desk.getByText("Tout est chez l’équipe")).toBeVisible();
    hostile.turn(deed);
    await send(page);
    await expect(stranger(page)).toBeVisible();
    await go(page, "/app/persons");
    await expect(person(page, "Plume")).toHaveCount(1);
    for (const name of names) await expect(person(page, name)).toHaveCount(0);
    // It is said where she is, not only where she would look for it.
    await go(page, "/app");
    await expect(stranger(page)).toBeVisible();
    // A phone that dies before the server is honest again asks again all the same.
    hostile.beHonest();
    await page.reload();
    await unlock(page, ines);
    await exchange(page);
    await expect(stranger(page)).toHaveCount(0);
    await go(page, "/app/persons");
    for (const name of names) await expect(person(page, name)).toHaveCount(1);
  }
});

/** What an older version left behind: nothing of what was seen is written down. */
const forgetSeen = (page: Page) =>
  page.evaluate(async () => {
    const named = (await indexedDB.databases()).map(({ name }) => name ?? "").find((name) => name.startsWith("lanterne-")) ?? "";
    const done = <T>(request: IDBRequest<T>) => new Promise<T>((yes, no) => ((request.onsuccess = () => yes(request.result)), (request.onerror = no)));
    const open = await done(indexedDB.open(named));
    const meta = open.transaction("meta", "readwrite").objectStore("meta");
    const before = await done(meta.count("seen"));
    await done(meta.delete("seen"));
    open.close();
    return before;
  });

test("a note left out of the log is told as missing by the gap it leaves, and comes when the server is honest", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const page = await (await openPhone("ines")).page();
  const { sofia } = await pair(desk, page, server);
  const hostile = await Hostile.before(desk);
  hostile.turn(() => null);
  for (const name of ["Lune", "Kiwi", "Plume"]) await createPerson(page, name);
  await exchange(page);
  // The second of the three, from now on and whatever is asked.
  let kiwi: string | undefined;
  hostile.turn(
    pages((log) => {
      kiwi ??= log.items.map(revisionId)[1];
      log.items = log.items.filter((item) => revisionId(item) !== kiwi);
    }),
  );
  const missing = desk.getByText("Il manque 1 note écrite par Inès");
  const arrived = async (kiwis: number) => {
    await go(desk, "/app/persons");
    for (const [name, count] of [["Lune", 1], ["Plume", 1], ["Kiwi", kiwis]] as const) await expect(person(desk, name)).toHaveCount(count);
  };
  await send(desk);
  await expect(missing).toBeVisible();
  await expect(desk.getByText("Tout est à jour")).toHaveCount(0);
  await arrived(0);
  await go(desk, "/app");
  await expect(desk.getByRole("link", { name: "Il manque 1 note de collègues" })).toBeVisible();
  await go(desk, "/app/team");
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await expect(desk.getByText("Il manque 1 note de cet appareil")).toBeVisible();
  // Another run of the notebook knows it too, also one that finds the notes of an older version.
  for (const forgotten of [false, true]) {
    if (forgotten) expect(await forgetSeen(desk)).toBe(1);
    await desk.reload();
    await unlock(desk, sofia);
    await go(desk, "/app/sent");
    await expect(missing).toBeVisible();
  }
  // Nobody need ask: the next opening does.
  hostile.beHonest();
  await desk.reload();
  await unlock(desk, sofia);
  await arrived(1);
  await go(desk, "/app/sent");
  await expect(desk.getByText("Tout est à jour")).toBeVisible();
  await expect(missing).toHaveCount(0);
  await go(desk, "/app");
  await expect(desk.getByRole("link", { name: /^Il manque/ })).toHaveCount(0);
});

test("an older page for ever, and a log that pretends to be shorter, take nothing from the phone and keep nothing of hers away", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const page = await (await openPhone("ines")).page();
  const { sofia } = await pair(desk, page, server);
  for (const name of ["Lune", "Kiwi"]) await createPerson(page, name);
  await exchange(page);
  const hostile = await Hostile.before(page);
  let first: Buffer | undefined;
  const older = pages((log) => {
    [log.seq, log.total, log.more] = [1, 1, 0];
    log.items = log.items.slice(0, 1);
  });
  hostile.turn((path, body) => {
    if (!path.endsWith("/pull")) return body;
    first ??= older(path, body) as Buffer;
    return first;
  });
  await createPerson(page, "Plume");
  for (let times = 0; times < 2; times += 1) await send(page);
  await go(page, "/app/persons");
  for (const name of ["Lune", "Kiwi", "Plume"]) await expect(person(page, name)).toHaveCount(1);
  hostile.beHonest();
  await send(page);
  await exchange(page);
  await openNotebook(desk, sofia, "/app/persons");
  for (const name of ["Lune", "Kiwi", "Plume"]) await expect(person(desk, name)).toHaveCount(1);
});

const signInPage = { status: 200, contentType: "text/html", body: "<html><form>Wi-Fi de la gare</form></html>" };
const deeds: [string, Deed][] = [
  ["cuts every answer short", (_, body) => body.subarray(0, Math.floor(body.length / 2))],
  ["sends everybody to a sign-in page", () => signInPage],
  ["fails", () => ({ status: 500, contentType: "text/plain", body: "no" })],
  ["never answers", () => null],
];

test("a server that talks nonsense in every way costs the phone nothing, and every note arrives once", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const page = await (await openPhone("ines")).page();
  const { sofia, ines } = await pair(desk, page, server);
  const hostile = await Hostile.before(page);
  for (const [at, [said, deed]] of deeds.entries()) {
    await test.step(`it ${said}`, async () => {
      hostile.turn(deed);
      await createPerson(page, `Lune ${at}`);
      await go(page, "/app");
      await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
      // Opening the notebook needs nobody's answer.
      await page.goto("/app");
      await unlock(page, ines);
      await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
      await go(page, "/app/persons");
      await expect(person(page, `Lune ${at}`)).toHaveCount(1);
      hostile.beHonest();
      await send(page);
      await exchange(page);
    });
  }
  await openNotebook(desk, sofia, "/app/persons");
  for (const at of deeds.keys()) await expect(person(desk, `Lune ${at}`)).toHaveCount(1);
});

test("an answer that does not come is given up on after two minutes, and the note is sent again, once", async ({ page, server }) => {
  await page.clock.install();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  let held = 0;
  await page.route("**/api/v1/push", async (route) => {
    held += 1;
    // The server has it; the answer never comes.
    if (held === 1) await route.fetch();
    else await route.continue();
  });
  await createPerson(page, "Lune");
  await expect.poll(() => held).toBe(1);
  await go(page, "/app");
  await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
  // Somebody goes on using the notebook meanwhile; else it would close by itself.
  for (let minute = 0; minute < 3; minute += 1) {
    await page.clock.fastForward("01:00");
    await page.getByRole("link", { name: "Personnes" }).click();
    await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  }
  await expect.poll(() => held).toBeGreaterThan(1);
  await exchange(page);
  await page.getByRole("link", { name: "Personnes" }).click();
  await expect(person(page, "Lune")).toHaveCount(1);
});
