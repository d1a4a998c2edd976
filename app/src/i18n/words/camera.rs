//! The camera, wherever a code is read.

use super::super::area::area;

area! {
    /// The camera.
    Camera {
        sight: "Ce que voit l’appareil photo" => "What the camera sees";
        aim: "Placez le code dans le cadre, bien éclairé." => "Hold the code in the frame, in good light.";
        close: "Fermer l’appareil photo" => "Close the camera";
        nothing: "Pas d’image" => "No picture";
        refused: "L’appareil photo a été refusé. Autorisez-le dans les réglages du navigateur pour cette page, ou collez le lien." => "The camera was refused. Allow it for this page in the browser’s settings, or paste the link.";
        absent: "Cet appareil n’a pas d’appareil photo utilisable ici. Collez le lien." => "This device has no camera to use here. Paste the link.";
        broken: "L’appareil photo ne répond pas. Fermez ce qui s’en sert et réessayez, ou collez le lien." => "The camera does not answer. Close what is using it and try again, or paste the link.";
    }
}
