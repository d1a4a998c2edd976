// The server's disk dies, and last week's backup is put in its place. The phones bring back what it lacks.

import { join } from "node:path";
import { createPerson, exchange, pair } from "../fixtures/deeds.ts";
import { expect, type LanterneServer, test } from "../fixtures/index.ts";

/** How many revisions the server holds, each checked as a reader would. */
async function held(server: LanterneServer, copy: string): Promise<number> {
  await server.command("backup", copy);
  const said = await server.command("restore", "--check", copy);
  return Number(/^(\d+) revision\(s\) check$/m.exec(said)?.[1]);
}

test("phones heal a server that was put back to a backup", async ({ openPhone, server, scratch }) => {
  const desk = await (await openPhone("sofia")).page();
  const page = await (await openPhone("ines")).page();
  await pair(desk, page, server);
  await createPerson(page, "Kiwi");
  await exchange(page);
  const backup = join(scratch, "backup.db");
  const before = await held(server, backup);
  await createPerson(page, "Lune");
  await exchange(page);
  await desk.getByRole("link", { name: "Personnes" }).click();
  await expect(desk.getByRole("main").getByRole("link", { name: /Lune/ })).toHaveCount(1);

  await server.kill();
  expect(await server.command("restore", backup, "--replace")).toContain("before-restore");
  await server.restart();
  expect(await held(server, join(scratch, "put-back.db"))).toBe(before);

  // One phone is enough.
  await page.getByText("Tout est chez l’équipe").click();
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  let copies = 0;
  await expect.poll(() => held(server, join(scratch, `healed-${(copies += 1)}.db`))).toBe(before + 1);
  await exchange(page);
  await createPerson(desk, "Plume");
  await page.getByRole("link", { name: "Personnes" }).click();
  for (const name of ["Kiwi", "Lune", "Plume"]) await expect(page.getByRole("main").getByRole("link", { name: new RegExp(name) })).toHaveCount(1);
});
