// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class KnownVectorConformance {

  static Stream<KnownVector> vectors() {
    return Stream.concat(
        KnownVector.computedWithTheJavaSigner().stream(),
        KnownVector.fromTheVendorsTests().stream());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void a_known_signature_is_valid(KnownVector vector) {
    Authorization authorization = GivenRequest.read(vector.authorization());

    SignatureCheck check =
        SignatureCheck.of(vector.request().build(), authorization, vector.secretKey());

    assertThat(check).isEqualTo(new SignatureCheck.Valid());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void a_known_signature_is_invalid_with_another_secret(KnownVector vector) {
    Authorization authorization = GivenRequest.read(vector.authorization());

    SignatureCheck check =
        SignatureCheck.of(vector.request().build(), authorization, vector.secretKey() + "x");

    assertThat(check).isInstanceOf(SignatureCheck.Invalid.class);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void a_known_header_is_read_and_written_without_loss(KnownVector vector) {
    assertThat(GivenRequest.read(vector.authorization()).headerValue())
        .isEqualTo(vector.authorization());
  }

  static Stream<KnownVector> vectorsWithCanonicalRequest() {
    return vectors().filter(vector -> vector.canonicalRequest() != null);
  }

  @ParameterizedTest
  @MethodSource("vectorsWithCanonicalRequest")
  void the_canonical_request_is_the_known_text(KnownVector vector) {
    List<String> names = GivenRequest.read(vector.authorization()).signedHeaders();

    CanonicalRequest canonical = CanonicalRequest.standard(vector.request().build(), names);

    assertThat(canonical.text()).isEqualTo(vector.canonicalRequest());
  }

  @ParameterizedTest
  @MethodSource("vectorsWithCanonicalRequest")
  void signing_gives_the_known_header(KnownVector vector) {
    Authorization known = GivenRequest.read(vector.authorization());
    CredentialScope scope = known.scope();
    Signer signer =
        scope == null
            ? Signer.of(known.accessKey(), vector.secretKey())
            : Signer.derived(
                known.accessKey(), vector.secretKey(), scope.region(), scope.service());

    String header = signer.authorization(vector.request().build(), known.signedHeaders());

    assertThat(header).isEqualTo(vector.authorization());
  }

  /** Line ends, the scope line and the hash, as known for v4. */
  @Test
  void the_string_to_sign_of_a_derived_signature_names_its_scope() {
    KnownVector derived = KnownVector.computedWithTheJavaSigner().get(3);
    Authorization authorization = GivenRequest.read(derived.authorization());
    CanonicalRequest canonical =
        CanonicalRequest.standard(derived.request().build(), authorization.signedHeaders());

    assertThat(SigningKey.stringToSign(authorization, GivenRequest.DATE, canonical))
        .isEqualTo(
            "V11-HMAC-SHA256\n20260115T083000Z\n20260115/globe/bss\n"
                + "3e5c171f77b7117478870e99ab91b4921119772b370da3d7e75ca0ef1b57a3ee");
  }

  /** v7: the request of v1, signed with SM3 by the vendor's Java signer. */
  @Test
  void a_signature_made_with_sm3_is_recognized_and_refused() {
    String header =
        "SDK-HMAC-SM3 Access=FAKEAK0000000000TEST, SignedHeaders=host;x-sdk-date, Signature="
            + "6fd23a012fbe1de107feac2f2a522b938f0df65a4b375a4ba5a293a403abedf8";

    assertThat(AuthorizationHeader.parse(header))
        .isEqualTo(new AuthorizationHeader.Unsupported(SigningAlgorithm.SDK_HMAC_SM3));
  }
}
