// What was saved leaves by the service worker when no page is open: once, and without a key.

import { createTeam, openNotebook, unlock } from "../fixtures/acts.ts";
import { createPerson, exchange, pair } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";
import { findsNetwork } from "../fixtures/service-worker.ts";

test("a note saved without a network reaches the team while no page is open, once", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const phone = await openPhone("ines");
  const page = await phone.page();
  const { ines } = await pair(desk, page, server);
  await createPerson(page, "Kiwi");
  await exchange(page);

  await page.route("**/api/v1/push", (route) => route.abort());
  await createPerson(page, "Lune");
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
  await findsNetwork(phone, server.url);

  await desk.getByRole("link", { name: "Personnes" }).click();
  await expect(desk.getByRole("main").getByRole("link", { name: /Lune/ })).toHaveCount(1);

  // The phone learns it from its own storage: it has nothing left to send.
  const pushes: string[] = [];
  page.on("request", (request) => void (request.url().endsWith("/push") && pushes.push(request.url())));
  await openNotebook(page, ines);
  await expect(page.getByText("Tout est chez l’équipe")).toBeVisible();
  await exchange(page);
  expect(pushes).toEqual([]);
  await page.getByRole("link", { name: "Personnes" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: /Lune/ })).toHaveCount(1);
});

test("the notebook asks the browser for that turn, which fails while the server is away and sends once it is back", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const phone = await openPhone("ines", { backgroundSync: true });
  const page = await phone.page();
  await pair(desk, page, server);
  await exchange(page);
  const asked = () => page.evaluate(async () => ((await navigator.serviceWorker.ready) as any).sync.getTags() as Promise<string[]>);
  await expect.poll(asked).toEqual([]);

  await server.kill();
  await createPerson(page, "Lune");
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
  await expect.poll(asked).toEqual(["lanterne-outbox"]);
  await findsNetwork(phone, server.url);
  await server.restart();
  await findsNetwork(phone, server.url);
  await desk.getByRole("link", { name: "Personnes" }).click();
  await expect(desk.getByRole("main").getByRole("link", { name: /Lune/ })).toHaveCount(1);
});

test("the service worker sends the very bytes that the page sends", async ({ page, server }) => {
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  const bodies: Buffer[] = [];
  await page.route("**/api/v1/push", (route) => {
    const body = route.request().postDataBuffer();
    if (body) bodies.push(body);
    return route.abort();
  });
  await createPerson(page, "Lune");
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
  await expect.poll(() => bodies.length).toBeGreaterThan(0);
  const sent = await page.evaluate(async () => {
    const worker = await (await fetch("/sw.js")).text();
    const script = document.createElement("script");
    script.src = /importScripts\("([^"]+)"\)/.exec(worker)?.[1] ?? "";
    await new Promise((loaded) => {
      script.addEventListener("load", loaded);
      document.head.append(script);
    });
    const name = (await indexedDB.databases()).find(({ name }) => name?.startsWith("lanterne-"))?.name ?? "";
    const asked = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await asked(indexedDB.open(name));
    const rows: Uint8Array[] = await asked(database.transaction("outbox").objectStore("outbox").getAll());
    database.close();
    const outbox = (globalThis as any).lanterneOutbox;
    return Array.from<number>(outbox.encodePush(rows.map((row) => outbox.parseRow(row).item)));
  });
  expect(Buffer.from(sent).equals(bodies.at(-1) ?? Buffer.alloc(0))).toBe(true);
});

test("without a session nothing is sent and everything stays", async ({ openPhone, server }) => {
  const phone = await openPhone("sofia");
  const page = await phone.page();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await createPerson(page, "Kiwi");
  await exchange(page);
  await page.route("**/api/v1/push", (route) => route.abort());
  await createPerson(page, "Lune");
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
  await phone.context.clearCookies();
  await findsNetwork(phone, server.url);
  await openNotebook(page, sofia);
  await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
  await page.unroute("**/api/v1/push");
  await page.getByText("1 sur ce téléphone").click();
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await exchange(page);
});
