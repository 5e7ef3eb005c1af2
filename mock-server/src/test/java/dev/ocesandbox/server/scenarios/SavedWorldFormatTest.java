// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Worlds saved by earlier releases: the files must stay readable when classes are renamed. */
class SavedWorldFormatTest {

  private static final Instant ANY_TIME = Instant.parse("2030-01-01T00:00:00Z");
  private static final String KEPT =
      "\"kept\":\\[\\{\"line_id\":\"[^\"]*\",\"consumed\":\"([^\"]*)\",\"fee\":\"([^\"]*)\"}],";

  private static final String LATER_ROOMS =
      "arrears|enterprise|features|metering|passed_coupons|registrations|reports|samples"
          + "|agreements|attachments|authorizations|contacts|diagnosis|labels|privileges"
          + "|ticketcatalog|tickets";

  @Test
  void a_world_saved_in_format_1_is_read_like_one_saved_in_format_2() throws IOException {
    HostedWorld world = read(Golden.text("saved-world-format-1.json"));

    assertThat(Given.export(world, ANY_TIME))
        .isEqualTo(Given.export(read(Golden.text("saved-world-format-2.json")), ANY_TIME));
  }

  @Test
  void records_of_old_versions_are_upgraded_and_all_others_keep_their_bytes() throws IOException {
    String saved = Golden.text("saved-world-format-2.json");
    List<String> before = saved.lines().toList();
    List<String> after = withoutLaterRooms(Given.export(read(saved), ANY_TIME));

    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(asVersionOne(after.get(i))).isEqualTo(before.get(i));
    }
    assertThat(after)
        .filteredOn(line -> line.contains("\"offer\":{"))
        .hasSize(2)
        .allMatch(line -> line.contains("\"type_name\":{\"en\":\"Capacity\",\"zh\":\"存储容量\"}"));
  }

  /** Takes out the rooms that worlds of that time did not have. */
  private static List<String> withoutLaterRooms(String export) {
    return export
        .replaceAll("(?s)      \"(" + LATER_ROOMS + ")\": \\{.*?\n      },\n", "")
        .replaceAll("\"(" + LATER_ROOMS + ")\\.\\w+\":\\d+,", "")
        .lines()
        .toList();
  }

  /** Takes out what records of version 1 and settings of that time did not have. */
  private static String asVersionOne(String line) {
    return line.contains("\"versions\": ")
        ? line.replaceAll(":\\d+", ":1")
        : line.replaceAll("\"type_name\":\\{[^}]*},", "")
            .replace(",\"signature_error\":\"short\"", "")
            .replaceAll(",\"sms_per_day\":.*\"settlement_delay\":null", "")
            .replace("\"renewal_price\":null,", "")
            .replace(",\"project_id\":null", "")
            .replaceAll(KEPT, "\"fee\":\"$2\",\"consumed\":\"$1\",")
            .replaceAll("\"size\":(\"[^\"]*\"),\"expires\":null,\"over\":false", "\"line\":$1")
            .replace(",\"hardware\":false", "")
            .replaceAll("(\"order_id\":(null|\"[^\"]*\")),\"effective_at\":null", "$1")
            .replace("\"settlement\":\"HOUR\",\"quotes_only\":false,", "")
            .replace(",\"divided_by\":1}", "}")
            .replace("\"installments\":false,", "")
            .replaceAll(",\"origin\":\\{[^}]*}", "");
  }

  @Test
  void packages_in_the_price_book_of_a_world_are_upgraded_too() {
    String now =
        Given.export(
            read(
                """
                {"format": 2, "name": "priced",
                 "accounts": [{"name": "acme", "kind": "enterprise",
                  "customer_id": "11111111111111111111111111111111"}],
                 "price_book": {"format": 1, "regions": ["cn-north-4"], "products": [
                  {"service_type_code": "hws.service.type.dws",
                   "resource_type_code": "hws.resource.type.dws.obs", "resource_spec": "backup",
                   "period": [{"period_type": 2, "price": "100"}],
                   "package": {"items": [
                     {"usage_type": "size", "name": {"zh": "容量", "en": "Capacity"},
                      "amount": "10", "measure_id": 10}]}}]}}
                """),
            ANY_TIME);
    String before =
        now.lines()
            .map(SavedWorldFormatTest::asVersionOne)
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(before).isNotEqualTo(now).contains("\"usage_type\":\"size\"");
    assertThat(Given.export(read(before), ANY_TIME)).isEqualTo(now);
  }

  @Test
  void what_is_written_is_read_and_written_with_the_same_bytes() throws IOException {
    String written = Given.export(read(Golden.text("saved-world-format-2.json")), ANY_TIME);

    assertThat(Given.export(read(written), ANY_TIME)).isEqualTo(written);
  }

  @Test
  void what_a_saved_refund_order_kept_belongs_to_its_lines() throws IOException {
    String upgraded = Given.export(read(Golden.text("saved-world-format-2.json")), ANY_TIME);

    assertThat(upgraded)
        .contains(
            "\"kept\":[{\"line_id\":\"CS260204080008S7Q-000001\","
                + "\"consumed\":\"100.00\",\"fee\":\"0.00\"}]");
  }

  @Test
  void both_formats_hold_the_same_records() throws IOException {
    String first = Golden.text("saved-world-format-1.json");
    String second = Golden.text("saved-world-format-2.json");

    assertThat(second.lines().filter(line -> !line.contains("\"versions\": ")).toList())
        .isEqualTo(
            first.lines().map(line -> line.replace("\"format\": 1,", "\"format\": 2,")).toList());
  }

  private static HostedWorld read(String saved) {
    return Given.FACTORY.create(
        new WorldPlan("w1234567", 1, ClockStart.REAL), Given.file(saved), ANY_TIME);
  }
}
