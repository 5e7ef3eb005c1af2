// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IdParts;
import dev.ocesandbox.server.world.ids.IssuedId;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * A request to send a verification code.
 *
 * @param senderId the caller
 * @param mobilePhone number that the code is sent to
 * @param minutes requested life of the code
 * @param language zh-cn or en-us
 * @param subCustomerName name of the account that will be created; empty for none
 */
record SmsRequest(
    String senderId, String mobilePhone, int minutes, String language, String subCustomerName) {

  static final String CHINESE = "zh-cn";
  static final Set<String> LANGUAGES = Set.of(CHINESE, "en-us");
  static final int LONGEST_NAME = 255;
  static final int MINUTES = life("default");

  private static final int MOST_MINUTES = life("most");
  private static final int MINUTES_INSTEAD = life("instead");
  private static final long CODES = 1_000_000;

  /** Codes do not repeat before all of them have been sent. */
  static final IdKind CODE =
      new IdKind("sms-code", (number, seed) -> IdParts.digits(number % CODES, seed + 14, 6));

  private static int life(String value) {
    return Contracts.value("enterprise.sms.life", value).asInt();
  }

  /** Sends a code, which replaces an earlier one of the same number. */
  Change<World> send(World world, Instant now) {
    Optional<Refusal> refusal = refusal(world, now);
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    IssuedId code = CODE.next(world);
    RegistrationState state = world.get(RegistrationState.SLOT);
    int life = minutes > MOST_MINUTES ? MINUTES_INSTEAD : minutes;
    SmsMessage message =
        new SmsMessage(
            code.world().counters().getOrDefault(CODE.counter(), 0L),
            now,
            mobilePhone,
            code.id(),
            now.plus(life, ChronoUnit.MINUTES),
            language,
            subCustomerName,
            sentToday(state, now) + 1,
            false);
    World sent =
        code.world()
            .with(RegistrationState.SLOT, state.with(message))
            .applied("enterprise.sms.life")
            .appliedIf(state.newestTo(mobilePhone).isPresent(), "enterprise.sms.replaces");
    return Change.of(sent, sent);
  }

  private Optional<Refusal> refusal(World world, Instant now) {
    Customer sender = world.customer(senderId);
    if (sender.masterId() != null && sender.custody()) {
      return Optional.of(Refusal.by("enterprise.sms.not-custody"));
    }
    if (!sender.isMaster()) {
      return Optional.of(Refusal.by("enterprise.sms.only-master"));
    }
    RegistrationState state = world.get(RegistrationState.SLOT);
    if (sentToday(state, now) >= world.settings().newAccounts().smsPerDay()) {
      return Optional.of(Refusal.by("enterprise.sms.per-day"));
    }
    return world
            .get(EnterpriseState.SLOT)
            .of(senderId)
            .obstacles()
            .contains(AccountObstacles.NOT_SENT)
        ? Optional.of(Refusal.by("enterprise.sms.not-sent"))
        : Optional.empty();
  }

  private int sentToday(RegistrationState state, Instant now) {
    return state
        .newestTo(mobilePhone)
        .filter(last -> BusinessTime.day(last.at()).equals(BusinessTime.day(now)))
        .map(SmsMessage::ofDay)
        .orElse(0);
  }
}
