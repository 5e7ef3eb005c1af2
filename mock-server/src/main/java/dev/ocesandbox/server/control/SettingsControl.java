// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.Settings.Provisioning;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows and changes how a world behaves where the real service leaves room. */
final class SettingsControl {

  private static final Duration LONGEST_DELAY = Duration.ofDays(36_500);

  private SettingsControl() {}

  static Outcome show(Call call, World world) {
    return Outcome.done(Answer.ok(json(world.settings())));
  }

  static Change<Answer> change(Call call, World world, Instant now) {
    ObjectNode body = call.body();
    Settings before = world.settings();
    Optional<Provisioning> provisioning =
        body.has("provisioning")
            ? provisioning(body.path("provisioning"))
            : Optional.of(before.provisioning());
    if (provisioning.isEmpty()) {
      return Change.refused(
          Fields.refusal("provisioning.delay", "must be at most 100 years, without months"));
    }
    Settings after =
        new Settings(
            provisioning.get(),
            body.path("flow_control").asString(flowControl(before)).equals("documented"),
            body.path("key_lock_out").asString(keyLockOut(before)).equals("on"));
    return Change.of(world.with(after), Answer.ok(json(after)));
  }

  private static Optional<Provisioning> provisioning(JsonNode wanted) {
    String mode = wanted.path("mode").asString().toUpperCase(Locale.ROOT);
    return Moments.fixed(wanted.path("delay").asString("PT0S"))
        .filter(delay -> delay.compareTo(LONGEST_DELAY) <= 0)
        .map(
            delay ->
                new Provisioning(
                    Provisioning.Mode.valueOf(mode), delay, wanted.path("reads").asInt(0)));
  }

  private static ObjectNode json(Settings settings) {
    ObjectNode node = Json.object();
    Provisioning provisioning = settings.provisioning();
    ObjectNode shown =
        node.putObject("provisioning")
            .put("mode", provisioning.mode().name().toLowerCase(Locale.ROOT));
    if (provisioning.mode() == Provisioning.Mode.AFTER) {
      shown.put("delay", provisioning.delay().toString());
    }
    if (provisioning.mode() == Provisioning.Mode.AFTER_READS) {
      shown.put("reads", provisioning.reads());
    }
    return node.put("flow_control", flowControl(settings))
        .put("key_lock_out", keyLockOut(settings));
  }

  private static String flowControl(Settings settings) {
    return settings.flowControl() ? "documented" : "off";
  }

  private static String keyLockOut(Settings settings) {
    return settings.keyLockOut() ? "on" : "off";
  }
}
