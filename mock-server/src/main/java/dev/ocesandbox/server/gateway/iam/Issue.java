// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/**
 * One issue of a token or a temporary key, and what the texts of it are.
 *
 * <p>The same world, seed and number give the same texts; no two issues share one. Tokens carry the
 * id of their world, so that any server could pass a request on by its token alone. Nothing here is
 * secret: whoever knows the seed can make the texts.
 *
 * @param worldId the world it is good for
 * @param seed the seed of that world
 * @param number how many were issued there before it
 */
record Issue(String worldId, long seed, long number) {

  /** How tokens begin: the tag and the long length of a DER sequence, MII in Base64. */
  private static final byte[] SEQUENCE = {0x30, (byte) 0x82};

  /** How security tokens begin in the vendor's examples: gQpjbi1ub3J0aC0 in Base64. */
  private static final byte[] REGION = {(byte) 0x81, 10, 'c', 'n', '-', 'n', 'o', 'r', 't', 'h'};

  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String MIXED = UPPER + "abcdefghijklmnopqrstuvwxyz";
  private static final int ACCESS_KEY_LENGTH = 20;
  private static final int SECRET_KEY_LENGTH = 40;
  private static final int BLOCKS_OF_FILLING = 8;

  /** The text of a token. */
  String token() {
    byte[] content = content("token");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(SEQUENCE);
    bytes.write(content.length >> 8);
    bytes.write(content.length);
    bytes.writeBytes(content);
    return text(bytes);
  }

  /** The text that goes with a temporary key. */
  String securityToken() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(REGION);
    bytes.writeBytes("-1".getBytes(UTF_8));
    bytes.writeBytes(content("security token"));
    return text(bytes);
  }

  /** 20 upper-case letters and digits. */
  String accessKey() {
    return letters("access key", UPPER, ACCESS_KEY_LENGTH);
  }

  /** 40 letters and digits. */
  String secretKey() {
    return letters("secret key", MIXED, SECRET_KEY_LENGTH);
  }

  /** World and number as they are, then bytes that only make it as long as clients expect. */
  private byte[] content(String kind) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((worldId + "\n" + number + "\n").getBytes(UTF_8));
    for (int block = 0; block < BLOCKS_OF_FILLING; block++) {
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
    return Digest.of(String.join("\n", kind, worldId, seed + "/" + number + "/" + block));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }
}
