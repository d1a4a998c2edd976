//! The camera in the browser (`public/scan.js`): lives from the tap that opens it to the first thing that closes it.

use super::{NoSight, Sight};
use crate::script;
use js_sys::Function;
use leptos::{html, prelude::*};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// An open camera. Dropped, it is dark.
struct Camera {
    stop: Function,
    _found: Closure<dyn FnMut(String) -> bool>,
    _failed: Closure<dyn FnMut(String)>,
}

impl Camera {
    /// `globalThis.lanterne.scan(video, found, failed)`.
    fn open(
        video: &JsValue,
        found: impl FnMut(String) -> bool + 'static,
        failed: impl FnMut(String) + 'static,
    ) -> Option<Self> {
        let found = Closure::<dyn FnMut(String) -> bool>::new(found);
        let failed = Closure::<dyn FnMut(String)>::new(failed);
        let arguments = [video.clone(), found.as_ref().clone(), failed.as_ref().clone()];
        let stop = script::call("scan", &arguments)?.dyn_into().ok()?;
        Some(Self { stop, _found: found, _failed: failed })
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        let _ = self.stop.call0(&JsValue::NULL);
    }
}

/// Opens and closes the camera as `sight` says. A component that goes takes its camera with it.
pub(super) fn follow(
    video: NodeRef<html::Video>,
    sight: RwSignal<Sight>,
    strange: RwSignal<bool>,
    on_text: Callback<String, bool>,
) {
    let camera = StoredValue::new_local(None::<Camera>);
    Effect::new(move |_| {
        let open = sight.get() == Sight::Open;
        match video.get().filter(|_| open) {
            Some(video) => {
                // iOS goes by the property, and the attribute alone does not set it.
                video.set_muted(true);
                let found = move |text: String| {
                    let right = on_text.try_run(text).unwrap_or(true);
                    let _ =
                        if right { sight.try_set(Sight::Closed).is_none() } else { strange.try_set(true).is_none() };
                    right
                };
                let failed = move |why: String| {
                    sight.try_set(after(&why));
                };
                match Camera::open(&video, found, failed) {
                    Some(open) => camera.set_value(Some(open)),
                    None => sight.set(Sight::Failed(NoSight::Broken)),
                }
            }
            None => camera.set_value(None),
        }
    });
    on_cleanup(move || drop(camera.try_set_value(None)));
}

/// What an end of the search means. Hidden, the page simply has its button again.
fn after(why: &str) -> Sight {
    match why {
        "hidden" => Sight::Closed,
        "refused" => Sight::Failed(NoSight::Refused),
        "absent" => Sight::Failed(NoSight::Absent),
        _ => Sight::Failed(NoSight::Broken),
    }
}
