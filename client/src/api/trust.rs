//! Whom a connection believes to be the server: one whose certificate an authority of Mozilla's list signed, or one that the person who
//! runs this named. One cryptography, ring, as in the server.

use super::ApiError;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::sync::Arc;

/// Whose certificates are believed.
#[derive(Clone, Debug)]
pub struct Trust(ClientConfig);

impl Trust {
    /// The authorities that browsers believe.
    ///
    /// # Errors
    /// None in practice: ring speaks TLS 1.2 and 1.3.
    pub fn public() -> Result<Self, ApiError> {
        Self::of(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect())
    }

    /// The certificates of a PEM file and nobody else: a team's own authority, or its server's own certificate.
    ///
    /// # Errors
    /// [`ApiError::Certificates`] when the file holds none that can be read.
    pub fn only(pem: &[u8]) -> Result<Self, ApiError> {
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|_| ApiError::Certificates)?;
            roots.add(certificate).map_err(|_| ApiError::Certificates)?;
        }
        if roots.is_empty() { Err(ApiError::Certificates) } else { Self::of(roots) }
    }

    fn of(roots: RootCertStore) -> Result<Self, ApiError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let config = config.map_err(|_| ApiError::Certificates)?;
        Ok(Self(config.with_root_certificates(roots).with_no_client_auth()))
    }

    pub(super) fn config(&self) -> ClientConfig {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_no_certificate_is_refused() {
        let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        for pem in ["", "no certificate", broken] {
            assert!(matches!(Trust::only(pem.as_bytes()), Err(ApiError::Certificates)), "{pem}");
        }
        Trust::public().unwrap();
    }
}
