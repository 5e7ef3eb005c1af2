// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.agreements;

import dev.ocesandbox.fixtures.TicketAgreement;
import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;

/**
 * The state of this room.
 *
 * @param published by type; a type without a record has version 1
 * @param signatures by user and type
 */
record AgreementsState(
    SharedMap<String, Published> published, SharedMap<String, Signature> signatures) {

  static final Slot<AgreementsState> SLOT =
      new Slot<>(
          "agreements",
          new AgreementsState(SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<AgreementsState, Published>(
                      "published",
                      Published.class,
                      state -> Slot.byKey(state.published),
                      AgreementsState::with)
                  .checkedBy(() -> AgreementsCheck.PUBLISHED),
              new Slot.Section<AgreementsState, Signature>(
                      "signatures",
                      Signature.class,
                      state -> Slot.byKey(state.signatures),
                      AgreementsState::with)
                  .checkedBy(() -> AgreementsCheck.SIGNATURES)));

  static AgreementsState of(World world) {
    return world.get(SLOT);
  }

  /** Returns the newest version of an agreement. */
  Agreement latest(TicketAgreement text) {
    Published known = published.get(text.type());
    return new Agreement(text, known == null ? 1 : known.version());
  }

  Optional<Signature> signature(String userId, String type) {
    return Optional.ofNullable(signatures.get(Signature.key(userId, type)));
  }

  AgreementsState with(Published one) {
    return new AgreementsState(published.plus(one.type(), one), signatures);
  }

  AgreementsState with(Signature one) {
    return new AgreementsState(published, signatures.plus(one.key(), one));
  }
}
