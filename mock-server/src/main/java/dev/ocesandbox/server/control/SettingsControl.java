// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.scenarios.GuessCheck;
import dev.ocesandbox.server.scenarios.SettingsJson;
import dev.ocesandbox.server.scenarios.SettlementDelay;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.TimeText;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows and changes the settings of a world. */
final class SettingsControl {

  private static final Duration MAX_DELAY = Duration.ofDays(36_500);

  private SettingsControl() {}

  static Change<Answer> show(Call call, World world) {
    return Change.of(world, Answer.ok(SettingsJson.write(world.settings())));
  }

  static Change<Answer> change(Call call, World world) {
    ObjectNode body = call.body().deepCopy();
    if (body.path("provisioning").has("delay")) {
      Optional<Duration> delay = delay(body.path("provisioning").path("delay").asString());
      if (delay.isEmpty()) {
        return Change.refused(
            RequestFields.refusal(
                "provisioning.delay",
                body.path("provisioning").path("delay"),
                new Bilingual(
                    "must be at most P36500D, without years and months", "不能超过P36500D，且不能含年和月")));
      }
      body.withObject("/provisioning").put("delay", delay.get().toString());
    }
    JsonNode settlement = body.path("settlement_delay");
    if (settlement.isString()) {
      Optional<Duration> delay = SettlementDelay.parse(settlement.asString());
      if (delay.isEmpty()) {
        return Change.refused(
            RequestFields.refusal("settlement_delay", settlement, SettlementDelay.REASON));
      }
      body.put("settlement_delay", delay.get().toString());
    }
    Optional<Refusal> wrong = wrongGuess(body);
    if (wrong.isPresent()) {
      return Change.refused(wrong.get());
    }
    Settings settings = SettingsJson.read(body, world.settings());
    World changed = world.with(settings);
    boolean sameDelay =
        Objects.equals(
            settings.billing().settlementDelay(), world.settings().billing().settlementDelay());
    return Change.of(
        sameDelay ? changed : Metering.replanned(changed), Answer.ok(SettingsJson.write(settings)));
  }

  /** Refuses a rule or a reading in {@code guesses} that the contracts do not have. */
  static Optional<Refusal> wrongGuess(ObjectNode body) {
    return GuessCheck.problems(body.path("guesses")).stream()
        .findFirst()
        .map(first -> RequestFields.refusal("guesses." + first.shownRule(), first.reason()));
  }

  /** Parses a delay. Years and months are not allowed, because their length varies. */
  private static Optional<Duration> delay(String span) {
    return TimeText.fixed(span).filter(delay -> delay.compareTo(MAX_DELAY) <= 0);
  }
}
