// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SettingsJsonTest {

  private static final String ACCOUNTS =
      ",\"sms_per_day\":1,\"accounts_per_phone\":2,\"member_limit\":3,"
          + "\"account_opening\":\"documented\",\"bills\":\"at_once\","
          + "\"settlement_delay\":\"PT10M\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"provisioning\":{\"mode\":\"immediate\"},\"flow_control\":\"off\",\"key_lock_out\":\"on\","
            + "\"signature_error\":\"short\"",
        "{\"provisioning\":{\"mode\":\"after\",\"delay\":\"PT1H30M\"},"
            + "\"flow_control\":\"documented\",\"key_lock_out\":\"off\","
            + "\"signature_error\":\"short\"",
        "{\"provisioning\":{\"mode\":\"after_reads\",\"reads\":3},"
            + "\"flow_control\":\"off\",\"key_lock_out\":\"off\","
            + "\"signature_error\":\"short\"",
        "{\"provisioning\":{\"mode\":\"immediate\",\"fails\":[\"hws.resource.type.vm\"]},"
            + "\"flow_control\":\"off\",\"key_lock_out\":\"off\","
            + "\"signature_error\":\"short\"",
        "{\"provisioning\":{\"mode\":\"manual\"},\"flow_control\":\"off\",\"key_lock_out\":\"off\","
            + "\"signature_error\":\"long\""
      })
  void what_is_read_is_written_the_same(String text) {
    JsonNode json = Json.read(text + ACCOUNTS);

    assertThat(SettingsJson.write(SettingsJson.read(json, Settings.DEFAULT))).isEqualTo(json);
  }

  @Test
  void what_is_left_out_stays_as_it_was() {
    Settings before =
        SettingsJson.read(Json.read("{\"flow_control\":\"documented\"}"), Settings.DEFAULT);

    assertThat(SettingsJson.read(Json.object(), before)).isEqualTo(before);
    assertThat(before.flowControl()).isTrue();
    assertThat(before.keyLockOut()).isFalse();
  }
}
