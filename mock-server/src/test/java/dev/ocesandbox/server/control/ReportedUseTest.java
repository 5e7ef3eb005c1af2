// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.money.Quantity;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reported and patterned use of resources; the world's now is 2026-01-15T08:30:00Z at first. */
class ReportedUseTest {

  private final ControlFixture sandbox = ControlFixture.start();
  private final MeteredFixture acme = new MeteredFixture(sandbox);

  @BeforeEach
  void money() {
    sandbox.post(MeteredFixture.WORLD + "/accounts/acme/top-ups", "{\"amount\": \"1000.00\"}");
  }

  /** rule metering.usage.reported-or-by-pattern */
  @Test
  void reports_of_an_hour_are_settled_together_after_it() {
    String cdn = acme.add("cdn", "cdn", "cdn", "");
    Answered first = acme.reported(cdn, "'amount': '1.5'");
    acme.advance("PT10M");
    acme.reported(cdn, "'amount': '1024', 'measure_id': 11, 'usage_type': 'FLOW'");

    assertThat(first.text())
        .isEqualTo(
            "{\"covered\":\"0\",\"left\":\"1.5\",\"records\":[],"
                + "\"settles_at\":\"2026-01-15T09:53:30Z\"}");
    assertThat(acme.runs(cdn)).isEmpty();
    acme.advance("PT73M29S");
    assertThat(acme.runs(cdn)).isEmpty();
    acme.advance("PT1S");

    assertThat(acme.runs(cdn)).hasSize(1);
    Run run = acme.runs(cdn).get(0);
    // 1024 MB are 1 GB: 2.5 GB x 0.24
    assertThat(run.each().used()).isEqualTo(Quantity.of("2.5"));
    assertThat(run.due()).hasToString("0.60");
    assertThat(run.first().begin()).isEqualTo(Instant.parse("2026-01-15T08:30:00Z"));
    assertThat(run.first().end()).isEqualTo(Instant.parse("2026-01-15T09:00:00Z"));
    assertThat(acme.balance()).isEqualTo("999.40");
    acme.advance("P2D");
    assertThat(acme.runs(cdn)).hasSize(1);
  }

  /** rule metering.usage.late-report */
  @Test
  void what_is_reported_late_is_settled_next_with_its_own_period() {
    String cdn = acme.add("cdn", "cdn", "cdn", "");
    acme.advance("PT5H");

    Answered late =
        acme.reported(
            cdn, "'amount': '10', 'begin': '2026-01-15T08:40:00Z', 'end': '2026-01-15T09:00:00Z'");

    assertThat(late.at("/settles_at")).isEqualTo("2026-01-15T13:53:30Z");
    acme.advance("PT1H");
    assertThat(acme.runs(cdn)).hasSize(1);
    Run run = acme.runs(cdn).get(0);
    assertThat(run.first().end()).isEqualTo(Instant.parse("2026-01-15T09:00:00Z"));
    assertThat(run.deductedAt()).isEqualTo(Instant.parse("2026-01-15T13:53:30Z"));
    assertThat(run.due()).hasToString("2.40");
  }

  @Test
  void a_report_of_several_hours_belongs_to_the_one_in_which_it_ends() {
    String cdn = acme.add("cdn", "cdn", "cdn", "");
    acme.advance("PT150M");

    assertThat(
            acme.reported(cdn, "'amount': '1', 'begin': '2026-01-15T08:30:00Z'").at("/settles_at"))
        .isEqualTo("2026-01-15T11:53:30Z");
  }

  @Test
  void storage_is_settled_by_the_day() {
    String bucket = acme.add("obs", "obs", "obs", "");

    Answered answer = acme.reported(bucket, "'amount': '1000', 'usage_type': 'size'");

    assertThat(answer.at("/settles_at")).isEqualTo("2026-01-15T16:53:30Z");
    acme.advance("P1D");
    assertThat(acme.runs(bucket)).hasSize(1);
    assertThat(acme.runs(bucket).get(0).due()).hasToString("0.13");
  }

  @Test
  void the_last_report_of_a_resource_that_has_ended_is_settled_too() {
    String cdn = acme.add("cdn", "cdn", "cdn", "");
    acme.reported(cdn, "'amount': '5'");
    acme.advance("PT5M");
    sandbox.delete(MeteredFixture.WORLD + "/pay-per-use/" + cdn);
    assertThat(acme.report(cdn, "'amount': '5'").rule()).isEqualTo("control.pay-per-use-running");

    acme.advance("P1D");

    assertThat(acme.runs(cdn)).hasSize(1);
    assertThat(acme.runs(cdn).get(0).first().end())
        .isEqualTo(Instant.parse("2026-01-15T08:35:00Z"));
  }

  /** rule metering.usage.pattern-by-seed */
  @Test
  void a_pattern_is_used_each_hour_in_part_of_the_first_and_with_what_is_reported() {
    String cdn = acme.add("cdn", "cdn", "cdn", ", 'usage': {'pattern': 'flat', 'level': '10'}");
    acme.reported(cdn, "'amount': '1'");

    acme.advance("PT4H");

    assertThat(acme.runs(cdn)).hasSize(2);
    assertThat(acme.runs(cdn).get(0).each().used()).isEqualTo(Quantity.of("6"));
    assertThat(acme.runs(cdn).get(1).each().used()).isEqualTo(Quantity.of("10"));
    assertThat(acme.runs(cdn).get(1).count()).isEqualTo(2);
  }

  @Test
  void a_pattern_gives_the_same_in_one_move_of_the_clock_as_in_many() {
    String usage = ", 'usage': {'pattern': 'daily', 'level': '10', 'seed': 3}";
    String cdn = acme.add("cdn", "cdn", "cdn", usage);
    String fork = sandbox.post("/_sandbox/worlds", "{\"from\": \"default\"}").at("/id");
    acme.advance("P2D");
    for (int hour = 0; hour < 48; hour++) {
      sandbox.post("/_sandbox/worlds/" + fork + "/clock/advance", "{\"by\": \"PT1H\"}");
    }

    assertThat(acme.runs(cdn).size()).isGreaterThan(40);
    assertThat(sandbox.get("/_sandbox/worlds/" + fork + "/export").json().at("/state/rooms"))
        .isEqualTo(sandbox.get(MeteredFixture.WORLD + "/export").json().at("/state/rooms"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "cdn|'amount': '1', 'measure_id': 4|measure_id: 4",
        "cdn|'amount': '1', 'usage_type': 'upflow'|must be one of flow",
        "cdn|'amount': '1', 'region_code': 'cn-east-3'|must be cn-north-4 or left out",
        "cdn|'amount': '1', 'service_type_code': 'hws.service.type.obs'|hws.service.type.cdn",
        "cdn|'amount': '1', 'enterprise_project_id': 'web'|must be 0 or left out",
        "cdn|'amount': '1', 'end': '2026-01-15T08:30:01Z'|end",
        "cdn|'amount': '1', 'end': '2026-01-15T08:29:59Z'|resource began",
        "cdn|'amount': '1', 'begin': '2026-01-15T08:29:59Z'|begin",
        "cdn|'amount': '-1'|amount",
        "cdn|'usage_type': 'flow'|amount",
        "cdn|'amount': '1', 'points': [{'at': '2026-01-15T08:30:00Z', 'value': '1'}]|points",
        "cdn|'amount': '999999999999', 'measure_id': 9|''",
        "SAS|'amount': '1'|is time",
        "SAS|'amount': '1', 'usage_type': 'Duration', 'measure_id': 4|is time",
        "obs|'amount': '1'|must be one of size, get, put",
      })
  void a_report_that_cannot_be_is_refused_and_changes_nothing(
      String spec, String more, String says) {
    String id =
        switch (spec) {
          case "SAS" -> acme.add("ebs", "volume", "SAS", ", 'resource_size': 10");
          case "obs" -> acme.add("obs", "obs", "obs", "");
          default -> acme.add("cdn", "cdn", "cdn", "");
        };

    Answered refused = acme.report(id, more);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.text()).contains(says.replace("''", ""));
    acme.advance("P1D");
    assertThat(acme.runs(id)).noneMatch(run -> !spec.equals("SAS"));
  }

  @Test
  void two_reports_of_one_hour_cannot_become_more_than_any_quote() {
    sandbox.put(
        MeteredFixture.WORLD + "/price-book",
        """
        {"format": 1, "name": "free", "regions": ["cn-north-4"], "products": [{
          "service_type_code": "hws.service.type.cdn", "resource_type_code": "hws.resource.type.cdn",
          "resource_spec": "free",
          "on_demand": [{"usage_factor": "flow", "measure_id": 10, "price": "0"}]}]}
        """);
    String free = acme.add("cdn", "cdn", "free", "");
    acme.reported(free, "'amount': '999999999999'");

    Answered refused = acme.report(free, "'amount': '1'");

    assertThat(refused.rule()).isEqualTo("control.body-valid");
    assertThat(refused.at("/detail")).contains("amount");
  }

  @Test
  void a_resource_of_another_account_is_refused() {
    String cdn = acme.add("cdn", "cdn", "cdn", "");

    Answered refused =
        acme.post("/usage", "{'account': 'solo', 'resource_id': '" + cdn + "', 'amount': '1'}");

    assertThat(refused.rule()).isEqualTo("control.body-valid");
    assertThat(refused.at("/detail")).contains("is not a resource of solo");
  }

  @Test
  void usage_of_no_such_resource_goes_to_packages_and_needs_every_field() {
    String all =
        "'amount': '1', 'service_type_code': 'hws.service.type.obs', 'resource_type_code':"
            + " 'hws.resource.type.obs', 'usage_type': 'size', 'region_code': 'cn-north-4'";

    assertThat(acme.reported("bucket-7", all + ", 'measure_id': 10").at("/left")).isEqualTo("1");
    Answered refused = acme.report("bucket-7", all);
    assertThat(refused.rule()).isEqualTo("control.body-valid");
    assertThat(refused.at("/detail")).startsWith("measure_id: is required");
  }

  /** Capacity units have a unit of time, but the load balancer reports them. */
  @Test
  void units_of_a_load_balancer_are_reported_also_late_and_survive_an_export() {
    String balancer = acme.add("elb", "elbv3", "elbv3.professional", "");
    acme.advance("PT3H");
    String hour = ", 'begin': '2026-01-15T09:00:00Z', 'end': '2026-01-15T10:00:00Z'";
    acme.reported(balancer, "'amount': '7.5', 'usage_type': 'l4_lcu_duration'" + hour);
    acme.advance("PT2H");
    acme.reported(balancer, "'amount': '2.5', 'usage_type': 'l4_lcu_duration'" + hour);
    acme.advance("PT2H");

    assertThat(acme.runs(balancer).stream().filter(run -> run.factor().number() == 2))
        .extracting(run -> run.each().used().toString())
        .as("in seconds")
        .containsExactlyInAnyOrder("27000", "9000");
    String saved = sandbox.get(MeteredFixture.WORLD + "/export").text();
    assertThat(sandbox.post("/_sandbox/worlds/import", saved).status()).isEqualTo(201);
  }
}
