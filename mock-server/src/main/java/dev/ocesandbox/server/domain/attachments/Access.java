// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.UserIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which attachments a caller reads.
 *
 * @param caller the caller
 * @param groupId user group that the caller acts for; empty for none
 */
record Access(TicketCaller caller, String groupId) {

  /**
   * Returns the attachments with these ids. Inferred: one of another account is as unknown as one
   * that does not exist; one of another user follows the rules of that user's tickets.
   */
  Change<List<Attachment>> to(World world, List<String> ids) {
    Optional<Refusal> policy = caller.use();
    if (policy.isPresent()) {
      return Change.refused(policy.get());
    }
    List<Attachment> found = new ArrayList<>(ids.size());
    for (String id : ids) {
      Optional<Attachment> one =
          Attachments.find(world, id).filter(a -> a.customerId().equals(caller.customerId()));
      if (one.isEmpty()) {
        return Change.refused(unknown(id));
      }
      Optional<Refusal> refusal =
          caller.handle(one.get().customerId(), uploader(one.get()), groupId);
      if (refusal.isPresent()) {
        return Change.refused(refusal.get());
      }
      found.add(one.get());
    }
    return Change.of(world, found);
  }

  /** Deletes an attachment of the caller that nothing uses. */
  static Change<World> delete(World world, TicketCaller caller, String id) {
    return new Access(caller, "")
        .to(world, List.of(id))
        .then(
            (same, found) -> {
              if (found.get(0).usedBy() != null) {
                return Change.refused(Refusal.by("attachments.delete.unused"));
              }
              World after =
                  same.with(AttachmentsState.SLOT, same.get(AttachmentsState.SLOT).without(id));
              return Change.of(after, after);
            });
  }

  static Refusal unknown(String id) {
    return new Refusal("attachments.exists", Map.of("attachment", id));
  }

  private String uploader(Attachment one) {
    return UserIds.of(one.customerId(), one.user() == null ? caller.customer().name() : one.user());
  }
}
