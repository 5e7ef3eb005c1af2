// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** A filtered page of a bill has those records of the whole bill that have the values. */
class BillFilterProperty {

  private static final String RECORDS =
      "/v2/bills/customer-bills/res-fee-records?cycle=%s&limit=1000";
  private static final List<String> FILTERS =
      List.of(
          "resource_id", "trade_id", "region", "cloud_service_type", "charge_mode", "bill_type");
  private static final MutantServer SERVER = new MutantServer();

  private static final String ACME = "sandbox-token-acme";
  private static final String MEMBER = "sandbox-token-acme-lab";

  private static String month = "";
  private static List<JsonNode> all = List.of();
  private static List<JsonNode> ofMember = List.of();

  @BeforeAll
  static void fill() {
    RichWorld.export(SERVER);
    month = SERVER.control("GET", "default/clock", null).at("/now").substring(0, 7);
    all = records(ACME, "");
    ofMember = records(MEMBER, "");
    assertThat(all).hasSizeGreaterThan(20);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void filtered_records_are_those_of_the_bill_with_the_values(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Map<String, String> wanted = new TreeMap<>();
      JsonNode like = all.get(random.nextInt(all.size()));
      while (wanted.isEmpty() || random.nextInt(3) == 0) {
        String filter = FILTERS.get(random.nextInt(FILTERS.size()));
        JsonNode row = random.nextInt(6) == 0 ? all.get(random.nextInt(all.size())) : like;
        wanted.put(filter, row.path(filter).asString());
      }
      StringBuilder query = new StringBuilder();
      wanted.forEach((name, value) -> query.append('&').append(name).append('=').append(value));

      assertThat(records(ACME, query.toString()))
          .as(query.toString())
          .isEqualTo(all.stream().filter(row -> has(row, wanted)).toList());
      assertThat(records(MEMBER, query.toString()))
          .as("of a member " + query)
          .isEqualTo(ofMember.stream().filter(row -> has(row, wanted)).toList());
    }
  }

  private static boolean has(JsonNode row, Map<String, String> wanted) {
    return wanted.entrySet().stream()
        .allMatch(filter -> row.path(filter.getKey()).asString().equals(filter.getValue()));
  }

  private static List<JsonNode> records(String token, String filters) {
    MutantServer.Answered answer =
        SERVER.api(token, "GET", RECORDS.formatted(month) + filters, null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    List<JsonNode> rows = new ArrayList<>();
    answer.json().path("fee_records").forEach(rows::add);
    assertThat(answer.json().path("total_count").asInt()).isEqualTo(rows.size());
    return rows;
  }
}
