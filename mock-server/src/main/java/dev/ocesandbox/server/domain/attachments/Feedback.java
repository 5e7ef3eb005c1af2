// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report of an infringement. Nothing shows it again, so only its files are kept.
 *
 * @param type kind of report
 * @param files ids of the attached evidence
 * @param identity ids of the attachments that prove who reports
 */
record Feedback(String type, List<String> files, List<String> identity) {

  static final IdKind ID = IdKind.hex("feedback");

  Change<World> by(World world, TicketCaller caller) {
    Optional<Refusal> refusal = caller.use().or(this::noType);
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    IssuedId id = ID.next(world);
    List<String> all = new ArrayList<>(files);
    all.addAll(identity);
    return Attachments.used(
        id.world(),
        caller.customerId(),
        caller.isAccount() ? null : caller.userName(),
        all,
        id.id());
  }

  /** Inferred: the types are not published, so only a blank one is refused. */
  private Optional<Refusal> noType() {
    return type.isBlank() ? Optional.of(Refusal.by("attachments.feedback.type")) : Optional.empty();
  }
}
