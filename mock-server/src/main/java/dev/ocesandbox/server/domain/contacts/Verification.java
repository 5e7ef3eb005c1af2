// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Verifies a contact with the code that it was sent. */
final class Verification {

  static final IdKind ID = IdKind.hex("verified-contact");

  private static final Duration LIFE =
      Contracts.value("contacts.verified.life", "time").asDuration();

  private Verification() {}

  /** Verifies a contact; refuses a code that is wrong, used, replaced or too old. */
  static Change<VerifiedContact> verify(
      World world, TicketCaller caller, Contact contact, String code, Instant now) {
    ContactsState state = ContactsState.of(world);
    Optional<SentCode> sent =
        state
            .newestTo(caller.customerId(), contact)
            .filter(one -> one.code().equals(code) && !one.used());
    if (sent.isEmpty()) {
      return Change.refused(Refusal.by("contacts.codes.right"));
    }
    if (!now.isBefore(sent.get().expires())) {
      return Change.refused(Refusal.by("contacts.codes.life"));
    }
    IssuedId issued = ID.next(world);
    World counted = issued.world();
    VerifiedContact verified =
        new VerifiedContact(
            counted.counters().getOrDefault(ID.counter(), 0L),
            issued.id(),
            caller.customerId(),
            caller.userId(),
            contact,
            now,
            now.plus(LIFE));
    World after = counted.with(ContactsState.SLOT, state.with(sent.get().spent()).with(verified));
    return Change.of(after.applied("contacts.verified.life"), verified);
  }
}
