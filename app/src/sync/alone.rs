//! One tab at a time: a Web Lock. Correctness never rests on it (ids make everything idempotent); it spares double work.

use js_sys::{Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Runs `work` once no other tab holds `name`; at once where the browser has no locks. `None`: the browser took the lock away.
pub(crate) async fn in_turn<T: 'static>(name: &str, work: impl Future<Output = T> + 'static) -> Option<T> {
    locked(name, work, false).await
}

/// Runs `work` when no other tab holds `name`. `None`: one does.
pub(crate) async fn alone<T: 'static>(name: &str, work: impl Future<Output = T> + 'static) -> Option<T> {
    locked(name, work, true).await
}

async fn locked<T: 'static>(name: &str, work: impl Future<Output = T> + 'static, or_never: bool) -> Option<T> {
    let Some((locks, request)) = locks() else { return Some(work.await) };
    let done = Rc::new(RefCell::new(None));
    let (given, work) = (done.clone(), RefCell::new(Some(work)));
    let callback = Closure::<dyn FnMut(JsValue) -> Promise>::new(move |lock: JsValue| {
        let (work, given) = (work.borrow_mut().take().filter(|_| !lock.is_null()), given.clone());
        future_to_promise(async move {
            if let Some(work) = work {
                let outcome = work.await;
                given.borrow_mut().replace(outcome);
            }
            Ok(JsValue::UNDEFINED)
        })
    });
    let options = Object::new();
    let _ = Reflect::set(&options, &JsValue::from_str("ifAvailable"), &JsValue::from_bool(or_never));
    let asked = request.call3(&locks, &JsValue::from_str(name), &options, callback.as_ref()).ok()?;
    let _ = JsFuture::from(asked.dyn_into::<Promise>().ok()?).await;
    drop(callback);
    done.borrow_mut().take()
}

fn locks() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok().filter(|locks| !locks.is_undefined())?;
    let request = Reflect::get(&locks, &JsValue::from_str("request")).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
