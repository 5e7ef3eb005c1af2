// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.auth.signing.AuthorizationHeader;
import dev.ocesandbox.server.gateway.auth.signing.Payload;
import dev.ocesandbox.server.gateway.auth.signing.RequestHeaders;
import dev.ocesandbox.server.gateway.auth.signing.SignatureCheck;
import dev.ocesandbox.server.gateway.auth.signing.SignedRequest;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.auth.signing.SigningSecret;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is prepared of a secret key ends with the key. */
final class RemovedKeyTest {

  private static final Caller CALLER = new Caller("w-1", "c".repeat(32), null, null);
  private static final SignedRequest REQUEST =
      SignedRequest.of(
          "GET",
          "/v2/orders",
          RequestHeaders.of(Map.of("X-Sdk-Date", List.of("20260116T083000Z"))),
          Payload.EMPTY);

  private final CredentialStore store = new CredentialStore();

  @Test
  void a_removed_key_leaves_nothing_of_its_secret() {
    add("AK", "first");
    assertThat(isValid("first")).isTrue();
    WeakReference<SigningSecret> prepared =
        new WeakReference<>(store.key("AK").orElseThrow().signing());

    store.close("w-1");

    assertThat(store.key("AK")).isEmpty();
    for (int i = 0; i < 50 && prepared.get() != null; i++) {
      System.gc();
    }
    assertThat(prepared.get()).isNull();
  }

  @Test
  void a_key_that_is_issued_again_is_checked_by_its_new_secret() {
    add("AK", "first");
    assertThat(isValid("first")).isTrue();

    add("AK", "second");

    assertThat(isValid("first")).isFalse();
    assertThat(isValid("second")).isTrue();
  }

  private void add(String accessKey, String secretKey) {
    store.add(new Credential(CALLER, accessKey, secretKey, null, null));
  }

  private boolean isValid(String secretKey) {
    String header = Signer.of("AK", secretKey).authorization(REQUEST, List.of("x-sdk-date"));
    SigningSecret known = store.key("AK").orElseThrow().signing();
    return AuthorizationHeader.parse(header)
        .fold(
            understood ->
                SignatureCheck.of(REQUEST, understood, known).fold(() -> true, invalid -> false),
            unsupported -> false,
            malformed -> false);
  }
}
