// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.Diagnosis;
import dev.ocesandbox.server.gateway.auth.signing.Authorization;
import dev.ocesandbox.server.gateway.auth.signing.KnownSecret;
import dev.ocesandbox.server.gateway.auth.signing.SignatureCheck;
import dev.ocesandbox.server.gateway.auth.signing.SignatureDiagnosis;
import dev.ocesandbox.server.gateway.auth.signing.SignedRequest;
import java.util.List;

/** Looks for the mistake behind a signature that does not fit. */
final class Diagnoses {

  private final CredentialBook book;

  Diagnoses(CredentialBook book) {
    this.book = book;
  }

  Diagnosis of(
      SignatureCheck.Invalid invalid,
      SignedRequest signed,
      Authorization authorization,
      Credential key) {
    List<KnownSecret> others =
        book.keysOf(key.caller().worldId()).stream()
            .filter(other -> !other.accessKey().equals(key.accessKey()))
            .map(other -> new KnownSecret(other.accessKey(), other.secretKey()))
            .toList();
    List<Diagnosis.Mistake> mistakes =
        SignatureDiagnosis.of(signed, authorization, key.secretKey(), others).stream()
            .map(
                m ->
                    new Diagnosis.Mistake(
                        m.line(),
                        m.server(),
                        m.client(),
                        new Bilingual(m.hint().en(), m.hint().zh())))
            .toList();
    return new Diagnosis(invalid.canonicalRequest(), invalid.stringToSign(), mistakes);
  }
}
