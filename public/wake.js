// Waking this device by the browser's push service while the notebook is closed. What is sent has no content: sw.js shows a line that says
// nothing of why.

/** Whether this browser can do it at all. An iPhone can only in an installed app. */
export function wakeAble() {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

/** Whether the person has refused notifications; only the browser's settings take that back. */
export function wakeRefused() {
  return "Notification" in window && Notification.permission === "denied";
}

/** Asks the person, then the push service; resolves to the address at which the push service takes what is for this device. */
export async function wakeOn(serverKey) {
  if ((await Notification.requestPermission()) !== "granted") throw new Error("refused");
  const { pushManager } = await navigator.serviceWorker.ready;
  // A fresh one: what is there may be of a former server key, or have ended.
  await (await pushManager.getSubscription())?.unsubscribe();
  const { endpoint } = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: serverKey });
  return endpoint;
}

/** Whether this device is still woken, its subscription renewed where it had ended (renew.js). False also when that is not known. */
export async function wakeStill() {
  const worker = (await navigator.serviceWorker.getRegistration())?.active;
  if (!worker) return false;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data.renewed === true);
    worker.postMessage({ type: "renew" }, [port2]);
  });
}

/** The push service forgets this device. */
export async function wakeOff() {
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}
