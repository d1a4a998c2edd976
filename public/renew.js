// Keeps a device woken that is to be woken: browsers renew or end a subscription by themselves, and a push service that forgot it makes
// the server forget it too. At each opening, and when the browser says so, what there is now is told to the server. The wish stands in
// the member's own database (row `waking`: the address that was told last), so nobody is woken who did not ask for it.
//
// A classic script, after outbox.js: the service worker finds `self.lanterneRenew`.

"use strict";

self.lanterneRenew = (() => {
  const { MEDIA_TYPE, ask, asked, member, open, reader } = self.lanterneOutbox;
  const ROW = "waking";

  /** A text as postcard writes it. */
  function text(value) {
    const bytes = new TextEncoder().encode(value);
    const length = bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7];
    return Uint8Array.of(...length, ...bytes);
  }

  /** The address that was told last, of a member who wants it; undefined when she does not. */
  async function told(database) {
    if (!database.objectStoreNames.contains("meta")) return undefined;
    const bytes = await asked(database.transaction("meta").objectStore("meta").get(ROW));
    if (!(bytes instanceof Uint8Array)) return undefined;
    const row = reader(bytes);
    return new TextDecoder().decode(row.take(row.varint()));
  }

  /** Keeps the address, unless the wish was taken back meanwhile. */
  function keep(database, endpoint) {
    return new Promise((resolve, reject) => {
      const done = database.transaction("meta", "readwrite", { durability: "strict" });
      done.oncomplete = () => resolve();
      done.onabort = () => reject(done.error ?? new Error("aborted"));
      const meta = done.objectStore("meta");
      meta.get(ROW).onsuccess = ({ target }) => target.result && meta.put(text(endpoint), ROW);
    });
  }

  const same = (key, other) => other && key.every((byte, place) => byte === new Uint8Array(other)[place]);

  /** A subscription under the server's key: the one there is, unless it is of another key or known to have ended. */
  async function subscription(key, ended) {
    const { pushManager } = self.registration;
    const now = await pushManager.getSubscription();
    if (now && same(key, now.options.applicationServerKey) && now.endpoint !== ended) return now;
    await now?.unsubscribe();
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  }

  /** Tells the server what there is now. Whether this device is woken afterwards. */
  async function renewIn(database, id) {
    const last = await told(database);
    if (last === undefined || Notification.permission !== "granted") return false;
    const headers = { "lanterne-member": id };
    const answer = await ask("/wake", { headers });
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    const waking = reader(new Uint8Array(await answer.arrayBuffer()));
    if (waking.varint() !== 1) throw new RangeError("another version");
    const key = waking.take(waking.varint()).slice();
    const here = waking.varint() === 1;
    // What the server forgot though it was told has ended at the push service.
    const { endpoint } = await subscription(key, here ? null : last);
    if (here && endpoint === last) return true;
    const body = Uint8Array.of(1, ...text(endpoint));
    const kept = await ask("/wake", { method: "POST", headers: { ...headers, "content-type": MEDIA_TYPE }, body });
    if (!kept.ok) throw new Error(`answered ${kept.status}`);
    await keep(database, endpoint);
    return true;
  }

  async function renew() {
    const id = await member();
    const name = `lanterne-${id}`;
    if (!id || !(await indexedDB.databases()).some((known) => known.name === name)) return false;
    const database = await open(name);
    try {
      return await renewIn(database, id);
    } finally {
      database.close();
    }
  }

  // One at a time: two would each end the other's subscription.
  let turn;
  return () => (turn ??= renew().finally(() => (turn = undefined)));
})();
