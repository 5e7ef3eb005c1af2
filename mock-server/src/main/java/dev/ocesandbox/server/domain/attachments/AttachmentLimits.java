// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import dev.ocesandbox.contracts.Contracts;
import java.util.List;

/** The limits of attachments, as ShowAccessoryLimits returns them, and those not shown there. */
final class AttachmentLimits {

  private static final int MIB = 1024 * 1024;

  /** Attachments of a ticket, and of a report. */
  static final int COUNT = Contracts.value("attachments.limits", "count").asInt();

  /** Size of a file in MiB, as shown. */
  static final int MEGABYTES = Contracts.value("attachments.limits", "megabytes").asInt();

  /** Size of a file in bytes. */
  static final int SIZE = MEGABYTES * MIB;

  /** Extensions of the names of files, without dot. */
  static final List<String> TYPES = Contracts.value("attachments.limits", "types").texts();

  /** Size of all files of a customer and day in bytes. */
  static final long OF_DAY =
      (long) Contracts.value("attachments.upload.of-day", "megabytes").asInt() * MIB;

  /** What an attachment may be uploaded for. */
  static final List<String> FROM = List.of("incident", "message", "feedback");

  private AttachmentLimits() {}
}
