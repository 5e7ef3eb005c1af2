// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import dev.ocesandbox.testkit.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a request by access key and secret key, as the vendor's SDKs make it.
 *
 * @param accessKey access key
 * @param secretKey the secret key that belongs to it
 */
record Signature(String accessKey, String secretKey) {

  private static final String ALGORITHM = "SDK-HMAC-SHA256";
  private static final String SIGNED_HEADERS = "host;x-sdk-date";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  static Signature of(Account account) {
    return new Signature(account.accessKey(), account.secretKey());
  }

  static Signature of(Account.User user) {
    return new Signature(user.accessKey(), user.secretKey());
  }

  static String date(Instant time) {
    return DATE.format(time);
  }

  /** Returns the header Authorization of a request to {@code host}. */
  String authorization(ProviderRequest request, String host, String date) {
    String canonical =
        String.join(
            "\n",
            request.method(),
            request.path().endsWith("/") ? request.path() : request.path() + "/",
            request.query(),
            "host:" + host,
            "x-sdk-date:" + date,
            "",
            SIGNED_HEADERS,
            sha256(request.body()));
    String toSign =
        String.join("\n", ALGORITHM, date, sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    return "%s Access=%s, SignedHeaders=%s, Signature=%s"
        .formatted(ALGORITHM, accessKey, SIGNED_HEADERS, hmac(toSign));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
