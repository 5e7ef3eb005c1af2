// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded. Immutable, so forks of a world share its content.
 *
 * @param id 32 hex digits
 * @param customerId customer that uploaded it
 * @param user name of the IAM user that uploaded it; null for the account itself
 * @param name name of the file, without a path
 * @param from what it was uploaded for: {@code incident}, {@code message} or {@code feedback}
 * @param data the content, as Base64 text
 * @param at when it was uploaded, UTC
 * @param usedBy id of the ticket or report that uses it; null while nothing does
 */
public record Attachment(
    String id,
    String customerId,
    @Nullable String user,
    String name,
    String from,
    String data,
    Instant at,
    @Nullable String usedBy) {

  /** What a file takes in a world besides its content. */
  static final int OVERHEAD = 512;

  Attachment usedBy(String owner) {
    return new Attachment(id, customerId, user, name, from, data, at, owner);
  }

  byte[] content() {
    return Base64.getDecoder().decode(data);
  }

  /** Returns the size of the content in bytes. */
  int size() {
    return FileContent.size(data);
  }

  boolean isOf(String customer, @Nullable String userName) {
    return customerId.equals(customer) && Objects.equals(user, userName);
  }
}
