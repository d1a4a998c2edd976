use super::support::server::Server;
use reqwest::Method;
use server::routes;
use shared::wire::MEDIA_TYPE;

#[tokio::test]
async fn every_described_operation_is_served_and_describes_its_bodies() {
    let server = Server::start().await;
    let api = server.api();
    let document: serde_json::Value =
        serde_json::from_slice(&api.raw(Method::GET, "/openapi.json", None).await.bytes().await.unwrap()).unwrap();
    assert_eq!(document, serde_json::to_value(routes::description()).unwrap());
    let paths = document["paths"].as_object().unwrap();
    assert_eq!(paths.len(), 19);
    for (path, methods) in paths {
        for (method, operation) in methods.as_object().unwrap() {
            let method: Method = method.to_uppercase().parse().unwrap();
            let concrete = path.strip_prefix(routes::PREFIX).unwrap().replace("{id}", "x");
            let status = api.raw(method.clone(), &concrete, None).await.status().as_u16();
            assert!(matches!(status, 200 | 400 | 401), "{method} {path} answers {status}");
            for body in operation["requestBody"]["content"].as_object().iter().flat_map(|content| content.keys()) {
                assert_eq!(body, MEDIA_TYPE, "{method} {path}");
            }
            assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()), "{method} {path}");
        }
    }
}
