import { expect, test } from "../fixtures/index.ts";

test("the server says that it is well", async ({ server, request }) => {
  expect(server.setupCode).not.toBe("");
  const answer = await request.get("/healthz");
  expect(answer.status()).toBe(200);
});

test("the welcome page starts without an error and breaks no rule of its own policy", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
  expect(complaints).toEqual([]);
});

test("a killed server comes back on the same address with the same data", async ({ server, request }) => {
  const { url, setupCode } = server;
  await server.kill();
  await expect(request.get("/healthz")).rejects.toThrow("ECONNREFUSED");
  await server.restart();
  expect(server.url).toBe(url);
  // A second code would mean that the first one was forgotten with its database.
  expect(server.setupCode).toBe(setupCode);
  expect((await request.get("/healthz")).status()).toBe(200);
});

test("a killed phone keeps what it saved, and saving asks for strict durability", async ({ openPhone }) => {
  const before = await openPhone("ines");
  const page = await before.page();
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
  const durability = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("smoke", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("notes");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("notes", "readwrite");
          writing.objectStore("notes").put("kept", 1);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => resolve(writing.durability);
        };
      }),
  );
  expect(durability).toBe("strict");
  await before.kill();

  const after = await openPhone("ines");
  const again = await after.page();
  await again.goto("/");
  const kept = await again.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open("smoke", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("notes").objectStore("notes").get(1);
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(kept).toBe("kept");
});
