// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file that a customer uploads.
 *
 * @param name name of the file
 * @param from what it is uploaded for
 * @param data the content, as Base64 text
 */
record Upload(String name, String from, String data) {

  /** Keeps the file; refuses one that exceeds the limits. */
  Change<Attachment> by(World world, TicketCaller caller, Instant now) {
    Optional<Refusal> refusal = caller.use().or(this::refusal);
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    IssuedId id = Attachments.ID.next(world);
    Attachment one =
        new Attachment(
            id.id(),
            caller.customerId(),
            caller.isAccount() ? null : caller.userName(),
            name,
            from,
            data,
            now,
            null);
    AttachmentsState state = world.get(AttachmentsState.SLOT);
    LocalDate day = BusinessTime.day(now);
    long ofDay = state.uploaded(one.customerId(), day) + one.size();
    if (ofDay > AttachmentLimits.OF_DAY) {
      return Change.refused(Refusal.by("attachments.upload.of-day"));
    }
    AttachmentsState after = state.with(one).with(new UploadDay(one.customerId(), day, ofDay));
    return after.bytes() > world.settings().kept().attachments()
        ? Change.refused(Refusal.by("attachments.upload.room"))
        : Change.of(id.world().with(AttachmentsState.SLOT, after), one);
  }

  private Optional<Refusal> refusal() {
    if (!AttachmentLimits.FROM.contains(from)) {
      return Optional.of(Refusal.by("attachments.upload.from"));
    }
    Optional<String> badName = FileName.problem(name);
    if (badName.isPresent()) {
      return Optional.of(Refusal.by(badName.get()));
    }
    if (data.isEmpty()) {
      return Optional.of(Refusal.by("attachments.upload.not-empty"));
    }
    if (data.length() / 4 * 3L > AttachmentLimits.SIZE + 2L) {
      return Optional.of(Refusal.by("attachments.upload.size"));
    }
    if (!FileContent.isBase64(data)) {
      return Optional.of(Refusal.by("attachments.upload.base64"));
    }
    return FileContent.size(data) > AttachmentLimits.SIZE
        ? Optional.of(Refusal.by("attachments.upload.size"))
        : Optional.empty();
  }
}
