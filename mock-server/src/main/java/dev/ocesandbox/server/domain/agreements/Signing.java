// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.agreements;

import dev.ocesandbox.fixtures.TicketAgreement;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.Optional;

/** Signs agreements. */
final class Signing {

  /** Ids of signature records: 1, 2, 3. */
  static final IdKind RECORD =
      new IdKind("agreement-signature", (number, seed) -> String.valueOf(number + 1));

  private Signing() {}

  /** Signs a published agreement; refuses an id that is unknown or of an earlier version. */
  static Change<Signature> sign(
      World world, TicketCaller caller, int id, String relationId, Instant now) {
    AgreementsState state = AgreementsState.of(world);
    Optional<Agreement> latest = published(state, id);
    if (latest.isEmpty()) {
      return Change.refused(Refusal.by("agreements.sign.published"));
    }
    IssuedId record = RECORD.next(world);
    Signature signature =
        new Signature(
            Integer.parseInt(record.id()),
            caller.customerId(),
            caller.userId(),
            latest.get().type(),
            latest.get().version(),
            relationId,
            now);
    return Change.of(
        record
            .world()
            .with(AgreementsState.SLOT, state.with(signature))
            .applied("agreements.sign.per-user"),
        signature);
  }

  private static Optional<Agreement> published(AgreementsState state, int id) {
    for (TicketAgreement text : Agreement.TEXTS) {
      Agreement latest = state.latest(text);
      if (latest.id() == id) {
        return Optional.of(latest);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a user has signed the newest version of an agreement. */
  static boolean isSigned(World world, TicketCaller caller, TicketAgreement text) {
    AgreementsState state = AgreementsState.of(world);
    return state
        .signature(caller.userId(), text.type())
        .filter(signature -> signature.version() == state.latest(text).version())
        .isPresent();
  }
}
