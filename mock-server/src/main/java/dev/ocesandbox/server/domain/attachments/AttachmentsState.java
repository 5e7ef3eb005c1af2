// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attachments of a world.
 *
 * @param byId every attachment
 * @param used number of attachments of each ticket or report
 * @param days the latest uploads of each customer
 * @param bytes what all attachments take
 */
record AttachmentsState(
    SharedMap<String, Attachment> byId,
    SharedMap<String, Integer> used,
    SharedMap<String, UploadDay> days,
    long bytes) {

  static final Slot<AttachmentsState> SLOT =
      new Slot<>(
          "attachments",
          new AttachmentsState(SharedMap.empty(), SharedMap.empty(), SharedMap.empty(), 0),
          List.of(
              new Slot.Section<AttachmentsState, Attachment>(
                      "attachments",
                      Attachment.class,
                      state -> Slot.byKey(state.byId),
                      AttachmentsState::with)
                  .checkedBy(() -> AttachmentsCheck.ATTACHMENTS),
              new Slot.Section<AttachmentsState, UploadDay>(
                      "uploads",
                      UploadDay.class,
                      state -> Slot.byKey(state.days),
                      AttachmentsState::with)
                  .checkedBy(() -> AttachmentsCheck.DAYS)));

  Optional<Attachment> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  int usedBy(String owner) {
    return used.getOrDefault(owner, 0);
  }

  /** Returns how many bytes a customer has uploaded on a day. */
  long uploaded(String customerId, LocalDate day) {
    UploadDay last = days.get(customerId);
    return last != null && last.day().equals(day) ? last.bytes() : 0;
  }

  /** Adds or replaces an attachment. */
  AttachmentsState with(Attachment one) {
    AttachmentsState others = byId.containsKey(one.id()) ? without(one.id()) : this;
    return new AttachmentsState(
        others.byId.plus(one.id(), one),
        others.counted(one.usedBy(), 1),
        days,
        others.bytes + weight(one));
  }

  AttachmentsState with(UploadDay day) {
    return new AttachmentsState(byId, used, days.plus(day.customerId(), day), bytes);
  }

  AttachmentsState without(String id) {
    Attachment one = byId.get(id);
    return one == null
        ? this
        : new AttachmentsState(
            byId.minus(id), counted(one.usedBy(), -1), days, bytes - weight(one));
  }

  private SharedMap<String, Integer> counted(@Nullable String owner, int change) {
    return owner == null ? used : used.plus(owner, usedBy(owner) + change);
  }

  static long weight(Attachment one) {
    return (long) one.size() + Attachment.OVERHEAD;
  }
}
