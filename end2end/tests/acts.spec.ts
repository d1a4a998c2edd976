import { createTeam, invite, join, unlock } from "../fixtures/acts.ts";
import { expect, test } from "../fixtures/index.ts";

test("a team is created, a colleague invited, admitted and welcomed", async ({ openPhone, server }) => {
  const [sofias, iness] = [await openPhone("sofia"), await openPhone("ines")];
  const desk = await sofias.page();
  const sofia = await createTeam(desk, server, "Sofia");
  await unlock(desk, sofia);
  await expect(desk.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
  const link = await invite(desk, sofia, "Inès");
  const phone = await iness.page();
  await join(phone, link, "Inès");
  await expect(desk.getByText("Inès fait partie de l’équipe")).toBeVisible();
});
