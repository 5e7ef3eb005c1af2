// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mobile number of a new account, with the code that was sent to it.
 *
 * @param number mobile number; empty if it was not given
 * @param code verification code; empty if it was not given
 */
record PhoneProof(String number, String code) {

  /** Refuses a number or code that was not given. */
  Optional<Refusal> missing() {
    String field = number.isEmpty() ? "mobile_phone" : "verification_code";
    return number.isEmpty() || code.isEmpty()
        ? Optional.of(new Refusal("enterprise.accounts.phone-needed", Map.of("field", field)))
        : Optional.empty();
  }

  /** Refuses a number that others have, or that has too many accounts, and a wrong code. */
  Optional<Refusal> refusal(World world, String masterId, Instant now) {
    List<Customer> holders = holders(world);
    if (holders.stream().anyMatch(holder -> !masterId.equals(holder.masterId()))) {
      return Optional.of(Refusal.by("enterprise.accounts.phone-known"));
    }
    if (holders.size() >= world.settings().newAccounts().perPhone()) {
      return Optional.of(Refusal.by("enterprise.accounts.phone-limit"));
    }
    Optional<SmsMessage> sent =
        world
            .get(RegistrationState.SLOT)
            .newestTo(number)
            .filter(message -> message.code().equals(code) && !message.used());
    if (sent.isEmpty()) {
      return Optional.of(Refusal.by("enterprise.accounts.code-wrong"));
    }
    return now.isBefore(sent.get().expires())
        ? Optional.empty()
        : Optional.of(Refusal.by("enterprise.accounts.code-stale"));
  }

  /** Returns the accounts that were created with the number and are not closed. */
  private List<Customer> holders(World world) {
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    return world.get(RegistrationState.SLOT).openings().values().stream()
        .filter(opening -> number.equals(opening.mobilePhone()))
        .filter(opening -> state.of(opening.customerId()).status() != AccountStatus.CLOSED)
        .map(opening -> world.customer(opening.customerId()))
        .toList();
  }

  /** Returns the world in which the code cannot be used again. */
  World used(World world) {
    RegistrationState state = world.get(RegistrationState.SLOT);
    return state
        .newestTo(number)
        .map(message -> world.with(RegistrationState.SLOT, state.with(message.spent())))
        .orElse(world)
        .applied("enterprise.accounts.code-used-up");
  }
}
