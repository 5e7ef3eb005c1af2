// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.server.gateway.auth.signing.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.Base64;

/**
 * Generates the texts of an issued token or temporary key.
 *
 * <p>The texts are a function of world, seed and number, and unique for each number. Tokens contain
 * the id of their world, so that a proxy could route requests by token. They are not secure: anyone
 * who knows the seed can generate them.
 *
 * @param worldId id of the world
 * @param seed seed of the world
 * @param number number of credentials issued in the world before
 */
record IssuedText(String worldId, long seed, long number) {

  /** The start of a token: tag and long-form length of a DER sequence, MII in Base64. */
  private static final byte[] SEQUENCE = {0x30, (byte) 0x82};

  /** The start of security tokens in the vendor's examples, gQpjbi1ub3J0aC0 in Base64. */
  private static final byte[] REGION = {(byte) 0x81, 10, 'c', 'n', '-', 'n', 'o', 'r', 't', 'h'};

  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String MIXED = UPPER + "abcdefghijklmnopqrstuvwxyz";
  private static final int ACCESS_KEY_LENGTH = 20;
  private static final int SECRET_KEY_LENGTH = 40;
  private static final int PADDING_BLOCKS = 8;

  /** Returns the text of a token. */
  String token() {
    byte[] content = content("token");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(SEQUENCE);
    bytes.write(content.length >> 8);
    bytes.write(content.length);
    bytes.writeBytes(content);
    return text(bytes);
  }

  /** Returns the security token of a temporary key. */
  String securityToken() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(REGION);
    bytes.writeBytes("-1".getBytes(UTF_8));
    bytes.writeBytes(content("security token"));
    return text(bytes);
  }

  /** Returns an access key of 20 upper-case letters and digits. */
  String accessKey() {
    return letters("access key", UPPER, ACCESS_KEY_LENGTH);
  }

  /** Returns a secret key of 40 letters and digits. */
  String secretKey() {
    return letters("secret key", MIXED, SECRET_KEY_LENGTH);
  }

  /** Returns world and number, followed by padding to the length that clients expect. */
  private byte[] content(String kind) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((worldId + "\n" + number + "\n").getBytes(UTF_8));
    for (int block = 0; block < PADDING_BLOCKS; block++) {
      bytes.writeBytes(digest(kind, block));
    }
    return bytes.toByteArray();
  }

  private String letters(String kind, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int block = 0; text.length() < length; block++) {
      for (byte value : digest(kind, block)) {
        text.append(alphabet.charAt((value & 0xFF) % alphabet.length()));
      }
    }
    return text.substring(0, length);
  }

  private byte[] digest(String kind, int block) {
    return Sha256.digest(String.join("\n", kind, worldId, seed + "/" + number + "/" + block));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }
}
