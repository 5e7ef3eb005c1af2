// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.Settings.Billing;
import dev.ocesandbox.server.world.Settings.NewAccounts;
import dev.ocesandbox.server.world.Settings.NewAccounts.Opening;
import dev.ocesandbox.server.world.Settings.Provisioning;
import dev.ocesandbox.server.world.Settings.SignatureError;
import dev.ocesandbox.server.world.Settings.Support;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the settings of a world, as in scenario files and in the control API. */
public final class SettingsJson {

  private SettingsJson() {}

  /**
   * Reads settings that have been checked. Settings that are absent are taken from {@code before}.
   */
  public static Settings read(JsonNode json, Settings before) {
    JsonNode provisioning = json.path("provisioning");
    return new Settings(
        provisioning.isObject() ? provisioning(provisioning) : before.provisioning(),
        json.has("flow_control")
            ? json.path("flow_control").asString().equals("documented")
            : before.flowControl(),
        json.has("key_lock_out")
            ? json.path("key_lock_out").asString().equals("on")
            : before.keyLockOut(),
        json.has("signature_error")
            ? signatureError(json.path("signature_error"))
            : before.signatureError(),
        before.guesses().with(guesses(json.path("guesses"))),
        newAccounts(json, before.newAccounts()),
        billing(json, before.billing()),
        kept(json, before.kept()),
        json.has("support")
            ? Support.valueOf(json.path("support").asString().toUpperCase(Locale.ROOT))
            : before.support());
  }

  private static Settings.Kept kept(JsonNode json, Settings.Kept before) {
    return new Settings.Kept(
        json.has("history") ? ByteSize.read(json.path("history")) : before.history(),
        json.has("log_bodies")
            ? json.path("log_bodies").asString().equals("whole")
            : before.wholeBodies(),
        json.has("attachments") ? ByteSize.read(json.path("attachments")) : before.attachments());
  }

  private static NewAccounts newAccounts(JsonNode json, NewAccounts before) {
    return new NewAccounts(
        json.path("sms_per_day").asInt(before.smsPerDay()),
        json.path("accounts_per_phone").asInt(before.perPhone()),
        json.path("member_limit").asInt(before.members()),
        json.has("account_opening")
            ? Opening.valueOf(json.path("account_opening").asString().toUpperCase(Locale.ROOT))
            : before.opening());
  }

  private static Billing billing(JsonNode json, Billing before) {
    return new Billing(
        json.has("bills") ? json.path("bills").asString().equals("at_once") : before.atOnce(),
        json.has("settlement_delay")
            ? delay(json.path("settlement_delay"))
            : before.settlementDelay());
  }

  private static @Nullable Duration delay(JsonNode json) {
    return json.isNull() ? null : Duration.parse(json.asString());
  }

  private static Map<String, String> guesses(JsonNode json) {
    Map<String, String> guesses = new TreeMap<>();
    json.properties().forEach(one -> guesses.put(one.getKey(), one.getValue().asString()));
    return guesses;
  }

  /** Writes all settings, but guesses, support and how much the world keeps only if unusual. */
  public static ObjectNode write(Settings settings) {
    ObjectNode json = Json.object();
    Provisioning provisioning = settings.provisioning();
    ObjectNode node = json.putObject("provisioning");
    node.put("mode", provisioning.mode().name().toLowerCase(Locale.ROOT));
    if (provisioning.mode() == Provisioning.Mode.AFTER) {
      node.put("delay", provisioning.delay().toString());
    }
    if (provisioning.mode() == Provisioning.Mode.AFTER_READS) {
      node.put("reads", provisioning.reads());
    }
    if (!provisioning.fails().isEmpty()) {
      ArrayNode fails = node.putArray("fails");
      provisioning.fails().forEach(fails::add);
    }
    json.put("flow_control", settings.flowControl() ? "documented" : "off");
    json.put("key_lock_out", settings.keyLockOut() ? "on" : "off");
    json.put("signature_error", settings.signatureError().name().toLowerCase(Locale.ROOT));
    NewAccounts accounts = settings.newAccounts();
    json.put("sms_per_day", accounts.smsPerDay())
        .put("accounts_per_phone", accounts.perPhone())
        .put("member_limit", accounts.members())
        .put("account_opening", accounts.opening().name().toLowerCase(Locale.ROOT))
        .put("bills", settings.billing().atOnce() ? "at_once" : "documented");
    Duration delay = settings.billing().settlementDelay();
    json.put("settlement_delay", delay == null ? null : delay.toString());
    if (settings.support() != Support.MANUAL) {
      json.put("support", settings.support().name().toLowerCase(Locale.ROOT));
    }
    Settings.Kept kept = settings.kept();
    if (kept.history() != Settings.Kept.USUAL.history()) {
      ByteSize.write(json, "history", kept.history());
    }
    if (kept.wholeBodies()) {
      json.put("log_bodies", "whole");
    }
    if (kept.attachments() != Settings.Kept.USUAL.attachments()) {
      ByteSize.write(json, "attachments", kept.attachments());
    }
    if (!settings.guesses().chosen().isEmpty()) {
      ObjectNode guesses = json.putObject("guesses");
      settings.guesses().chosen().forEach(guesses::put);
    }
    return json;
  }

  private static SignatureError signatureError(JsonNode json) {
    return SignatureError.valueOf(json.asString().toUpperCase(Locale.ROOT));
  }

  private static Provisioning provisioning(JsonNode json) {
    return new Provisioning(
        Provisioning.Mode.valueOf(json.path("mode").asString().toUpperCase(Locale.ROOT)),
        Duration.parse(json.path("delay").asString("PT0S")),
        json.path("reads").asInt(0),
        json.path("fails").valueStream().map(JsonNode::asString).toList());
  }
}
