// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Together;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of HMAC that are prepared once and used by all threads. */
final class SigningSecretTest {

  private static final int THREADS = 8;
  private static final CredentialScope GLOBE = new CredentialScope("20260116", "globe", "bss");

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 63, 64, 65, 200})
  void a_prepared_key_signs_any_number_of_messages_as_a_new_mac_does(int length) {
    byte[] key = new byte[length];
    new Random(length).nextBytes(key);
    HmacKey prepared = HmacKey.of(key);

    for (String message : List.of("", "a", "b".repeat(63), "c".repeat(64), "d".repeat(5_000), "")) {
      assertThat(prepared.signHex(message)).isEqualTo(newMac(key, message));
    }
  }

  @Test
  void many_threads_sign_by_different_secrets_at_once() throws Exception {
    List<SigningSecret> secrets =
        IntStream.range(0, 4).mapToObj(i -> SigningSecret.of("AK" + i, "secret-" + i)).toList();

    Together.run(
        THREADS,
        thread -> {
          for (int i = 0; i < 3_000; i++) {
            int number = (thread + i) % secrets.size();
            String message = "message " + thread + " " + i;
            assertThat(secrets.get(number).key(null).signHex(message))
                .isEqualTo(newMac(("secret-" + number).getBytes(UTF_8), message));
          }
        });
  }

  @Test
  void many_threads_sign_for_more_scopes_than_are_kept() throws Exception {
    SigningSecret shared = SigningSecret.of("AK", "secret");

    Together.run(
        THREADS,
        thread -> {
          for (int i = 0; i < 500; i++) {
            CredentialScope scope = new CredentialScope("20260116", "r" + (thread + i) % 9, "bss");
            assertThat(shared.key(scope).signHex("m"))
                .isEqualTo(SigningSecret.of("AK", "secret").key(scope).signHex("m"));
            assertThat(shared.derivedKeys()).isLessThanOrEqualTo(4);
          }
        });
  }

  @Test
  void a_key_is_made_once_per_scope() {
    SigningSecret secret = SigningSecret.of("AK", "secret");

    assertThat(secret.key(GLOBE)).isSameAs(secret.key(GLOBE)).isNotSameAs(secret.key(null));
    assertThat(secret.key(null)).isSameAs(secret.key(null));
  }

  @Test
  void its_text_does_not_show_the_secret() {
    assertThat(SigningSecret.of("AK", "hidden")).hasToString("SigningSecret of AK");
  }

  private static String newMac(byte[] key, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(message.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
