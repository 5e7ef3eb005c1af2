// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IdParts;
import dev.ocesandbox.server.world.ids.IssuedId;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A request to send a verification code to a contact.
 *
 * @param customerId the calling account
 * @param contact where the code goes
 * @param language zh-cn or en-us
 */
record CodeRequest(String customerId, Contact contact, String language) {

  static final String CHINESE = "zh-cn";
  static final String ENGLISH = "en-us";
  static final Set<String> LANGUAGES = Set.of(CHINESE, ENGLISH);

  /** Codes that an account can send to a contact on a day of GMT+8. */
  static final int PER_DAY = Contracts.value("contacts.codes.per-day", "count").asInt();

  private static final Duration LIFE = time("contacts.codes.life");
  private static final Duration PAUSE = time("contacts.codes.pause");
  private static final long CODES = 1_000_000;

  /** Codes do not repeat before all of them have been sent. */
  static final IdKind CODE =
      new IdKind("contact-code", (number, seed) -> IdParts.digits(number % CODES, seed + 15, 6));

  private static Duration time(String rule) {
    return Contracts.value(rule, "time").asDuration();
  }

  /** Sends a code, which replaces an earlier one to the same contact. */
  Change<SentCode> send(World world, Instant now) {
    ContactsState state = ContactsState.of(world);
    Optional<SentCode> last = state.newestTo(customerId, contact);
    if (last.isPresent() && now.isBefore(last.get().at().plus(PAUSE))) {
      return Change.refused(Refusal.by("contacts.codes.pause"));
    }
    int today =
        last.filter(code -> BusinessTime.day(code.at()).equals(BusinessTime.day(now)))
            .map(SentCode::ofDay)
            .orElse(0);
    if (today >= PER_DAY) {
      return Change.refused(Refusal.by("contacts.codes.per-day"));
    }
    IssuedId issued = CODE.next(world);
    World counted = issued.world();
    SentCode code =
        new SentCode(
            counted.counters().getOrDefault(CODE.counter(), 0L),
            now,
            customerId,
            contact,
            issued.id(),
            now.plus(LIFE),
            language,
            today + 1,
            false);
    return Change.of(
        counted
            .with(ContactsState.SLOT, state.with(code))
            .applied("contacts.codes.sent")
            .appliedIf(last.isPresent(), "contacts.codes.replaced"),
        code);
  }
}
