// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entry point to the attachments of a world. Pure: every function returns a new world. */
public final class Attachments {

  /** Kind of the ids of attachments in references of saved worlds. */
  public static final String KIND = "attachment";

  static final IdKind ID = IdKind.hex("attachment");

  private static final String OWN = "attachments.bind.own-unused";
  private static final String MOST = "attachments.bind.most";

  private Attachments() {}

  /** Returns the attachment with an id, whoever uploaded it, or an empty result. */
  public static Optional<Attachment> find(World world, String id) {
    return world.get(AttachmentsState.SLOT).find(id);
  }

  /**
   * Returns what the attachments of some worlds take, in bytes. A file that several of them share
   * counts once, unless they have more than a million files.
   */
  public static long size(List<World> worlds) {
    return new SharedSize().of(worlds);
  }

  /**
   * Attaches files to a ticket, a message of it or a report. A file that is used cannot be used
   * again or deleted.
   *
   * @param user name of the IAM user that uploaded the files; null for the account itself
   * @param ids ids of the files, in any order; none changes nothing
   * @param owner id of the ticket or report, to which the limit of files applies
   * @return the new world; refused for an id that is unknown, of somebody else, used or given
   *     twice, and for too many files
   */
  public static Change<World> bind(
      World world, String customerId, @Nullable String user, List<String> ids, String owner) {
    return !ids.isEmpty()
            && world.get(AttachmentsState.SLOT).usedBy(owner) + ids.size() > AttachmentLimits.COUNT
        ? Change.refused(Refusal.by(MOST))
        : used(world, customerId, user, ids, owner);
  }

  /** Attaches files like {@link #bind}, without a limit of files. */
  static Change<World> used(
      World world, String customerId, @Nullable String user, List<String> ids, String owner) {
    if (ids.isEmpty()) {
      return Change.of(world, world);
    }
    AttachmentsState state = world.get(AttachmentsState.SLOT);
    Set<String> given = new HashSet<>();
    for (String id : ids) {
      Attachment one = state.byId().get(id);
      if (one == null || !one.isOf(customerId, user) || one.usedBy() != null || !given.add(id)) {
        return Change.refused(new Refusal(OWN, Map.of("attachment", id)));
      }
      state = state.with(one.usedBy(owner));
    }
    World bound = world.with(AttachmentsState.SLOT, state);
    return Change.of(bound, bound);
  }
}
