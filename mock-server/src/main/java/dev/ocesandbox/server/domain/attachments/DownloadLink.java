// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.World;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The last part of a download link: the id of the attachment, the second at which the link ends,
 * and a code that only the world can compute. It needs no record.
 */
final class DownloadLink {

  private static final int ID = 32;
  private static final int END = 10;
  private static final int CODE = 32;

  private static final Duration LIFE =
      Contracts.value("attachments.link.life", "life").asDuration();

  private DownloadLink() {}

  static String to(World world, Attachment one, Instant now) {
    String text = one.id() + "%010x".formatted(now.plus(LIFE).getEpochSecond());
    return text + code(world, text);
  }

  /** Returns the attachment behind a link; empty if the link is wrong or has ended. */
  static Optional<Attachment> find(World world, String link, Instant now) {
    if (link.length() != ID + END + CODE || !link.matches("[0-9a-f]+")) {
      return Optional.empty();
    }
    String text = link.substring(0, ID + END);
    boolean right =
        MessageDigest.isEqual(
            code(world, text).getBytes(UTF_8), link.substring(ID + END).getBytes(UTF_8));
    boolean over = now.getEpochSecond() >= Long.parseLong(link.substring(ID, ID + END), 16);
    return right && !over ? Attachments.find(world, link.substring(0, ID)) : Optional.empty();
  }

  private static String code(World world, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(("download link " + world.seed()).getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)), 0, CODE / 2);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
    }
  }
}
