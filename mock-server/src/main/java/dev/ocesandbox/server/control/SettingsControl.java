// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.scenarios.SettingsJson;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Shows and changes how a world behaves where the real service leaves room. */
final class SettingsControl {

  private static final Duration LONGEST_DELAY = Duration.ofDays(36_500);

  private SettingsControl() {}

  static Outcome show(Call call, World world) {
    return Outcome.done(Answer.ok(SettingsJson.write(world.settings())));
  }

  static Change<Answer> change(Call call, World world, Instant now) {
    ObjectNode body = call.body().deepCopy();
    if (body.path("provisioning").has("delay")) {
      Optional<Duration> delay = delay(body.path("provisioning").path("delay").asString());
      if (delay.isEmpty()) {
        return Change.refused(
            Fields.refusal("provisioning.delay", "must be at most 100 years, without months"));
      }
      body.withObject("/provisioning").put("delay", delay.get().toString());
    }
    Settings settings = SettingsJson.read(body, world.settings());
    return Change.of(world.with(settings), Answer.ok(SettingsJson.write(settings)));
  }

  /** Months differ in length, so that a delay cannot be kept in them. */
  private static Optional<Duration> delay(String span) {
    return Moments.fixed(span).filter(delay -> delay.compareTo(LONGEST_DELAY) <= 0);
  }
}
