// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The member accounts that were created by their masters, and the codes for creating them.
 *
 * <p>Only the newest messages are kept. The code of a number is that of its newest message.
 *
 * @param messages by number
 * @param newest the newest message to each mobile number
 * @param openings by customer
 */
record RegistrationState(
    Ranked<SmsMessage> messages,
    SharedMap<String, SmsMessage> newest,
    SharedMap<String, Opening> openings) {

  /** Messages that are kept. */
  static final int KEPT = 1_000;

  static final Slot<RegistrationState> SLOT =
      new Slot<>(
          "registrations",
          new RegistrationState(
              Ranked.by(Comparator.comparingLong(SmsMessage::number)),
              SharedMap.empty(),
              SharedMap.empty()),
          List.of(
              new Slot.Section<RegistrationState, SmsMessage>(
                      "messages",
                      SmsMessage.class,
                      RegistrationState::messages,
                      RegistrationState::with)
                  .checkedBy(() -> RegistrationCheck.MESSAGES),
              new Slot.Section<RegistrationState, Opening>(
                      "openings",
                      Opening.class,
                      s -> Slot.byKey(s.openings),
                      RegistrationState::with)
                  .checkedBy(() -> RegistrationCheck.OPENINGS)));

  Optional<SmsMessage> newestTo(String mobilePhone) {
    return Optional.ofNullable(newest.get(mobilePhone));
  }

  /** Returns the number of an account that was created in the world; 0 for any other. */
  long numberOf(String customerId) {
    Opening opening = openings.get(customerId);
    return opening == null ? 0 : opening.number();
  }

  /** Adds or replaces a message, and drops the oldest one if there are too many. */
  RegistrationState with(SmsMessage message) {
    SmsMessage last = newest.get(message.mobilePhone());
    RegistrationState added =
        new RegistrationState(
            messages.plus(message),
            last == null || last.number() <= message.number()
                ? newest.plus(message.mobilePhone(), message)
                : newest,
            openings);
    return added.messages.size() > KEPT ? added.without(added.messages.get(0)) : added;
  }

  private RegistrationState without(SmsMessage message) {
    SmsMessage last = newest.get(message.mobilePhone());
    boolean isLast = last != null && last.number() == message.number();
    return new RegistrationState(
        messages.minus(message), isLast ? newest.minus(message.mobilePhone()) : newest, openings);
  }

  RegistrationState with(Opening opening) {
    return new RegistrationState(messages, newest, openings.plus(opening.customerId(), opening));
  }
}
