// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.metering.Metered;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.UsePattern;
import dev.ocesandbox.server.money.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources billed by use begin and end; the world's now is 2026-01-15T08:30:00Z. */
class PayPerUseControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String USES = WORLD + "/pay-per-use";

  private static final String DISK = "'resource_size': 10, 'size_measure_id': 17";

  private final ControlFixture sandbox = ControlFixture.start();

  private Answered add(String account, String service, String type, String spec, String more) {
    String body =
        """
        {'account': '%s', 'service_type_code': 'hws.service.type.%s',
         'resource_type_code': 'hws.resource.type.%s', 'resource_spec': '%s',
         'region_code': 'cn-north-4'%s}
        """
            .formatted(
                account, service, type, spec, more.replace("''", "").isEmpty() ? "" : ", " + more);
    return sandbox.post(USES, body.replace('\'', '"'));
  }

  private Metered added(String service, String type, String spec, String more) {
    Answered answer = add("acme", service, type, spec, more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Metering.find(sandbox.world(), answer.at("/resource_id")).orElseThrow();
  }

  @Test
  void a_disk_begins_now_with_its_size_and_a_name_of_its_kind() {
    Metered disk = added("ebs", "volume", "SAS", DISK);

    assertThat(disk.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(disk.name()).isEqualTo("ebs-" + disk.id().substring(0, 4));
    assertThat(disk.begunAt()).isEqualTo(ControlFixture.NOW);
    assertThat(disk.endedAt()).isNull();
    assertThat(disk.sizes()).containsExactly(new Metered.Sized(ControlFixture.NOW, 10));
    assertThat(disk.product().id()).startsWith("OFFI");
    assertThat(disk.product().size().measureId()).isEqualTo(17);
    assertThat(disk.projectId()).isNull();
  }

  @Test
  void a_unit_that_is_left_out_is_that_of_the_price_book() {
    Metered disk = added("ebs", "volume", "SAS", "'resource_size': 10");

    assertThat(disk.product().size().measureId()).isEqualTo(17);
  }

  @Test
  void the_size_of_a_product_without_sizes_does_not_count() {
    Metered server = added("ec2", "vm", "s6.small.1.linux", DISK + ", 'name': 'front'");

    assertThat(server.product().size()).isNull();
    assertThat(server.sizes()).isEmpty();
    assertThat(server.name()).isEqualTo("front");
  }

  @Test
  void a_pattern_says_how_much_is_used() {
    Metered traffic =
        added("cdn", "cdn", "cdn", "'usage': {'pattern': 'daily', 'level': '2.5', 'seed': 7}");
    Metered plain = added("cdn", "cdn", "cdn", "'usage': {'pattern': 'flat'}");

    assertThat(traffic.pattern())
        .isEqualTo(new UsePattern(UsePattern.Shape.DAILY, Quantity.of("2.5"), 7, null));
    assertThat(plain.pattern())
        .isEqualTo(new UsePattern(UsePattern.Shape.FLAT, Quantity.of("1"), 0, null));
  }

  @ParameterizedTest
  @CsvSource({"'', 20", "', ''guaranteed_percent'': 35', 35"})
  void a_fifth_of_enhanced_bandwidth_is_guaranteed_unless_it_is_more(String more, int percent) {
    Metered bandwidth =
        added(
            "vpc",
            "bandwidth",
            "95peak_plus_share",
            "'resource_size': 300, 'usage': {'pattern': 'spiky'" + more + "}");

    assertThat(bandwidth.pattern().guaranteedPercent()).isEqualTo(percent);
  }

  @Test
  void a_project_is_known_by_the_resource_that_names_it() {
    sandbox.put(WORLD + "/accounts/acme/features", "{\"enterprise_projects\": true}");

    Metered disk = added("ebs", "volume", "SAS", DISK + ", 'enterprise_project_id': 'web'");

    assertThat(disk.projectId()).isEqualTo("web");
  }

  @Test
  void a_project_is_refused_while_the_account_does_not_use_projects() {
    Answered refused =
        add("acme", "ebs", "volume", "SAS", DISK + ", 'enterprise_project_id': 'web'");

    assertThat(refused.rule()).isEqualTo("control.enterprise-projects-on");
  }

  @Test
  void a_resource_ends_once() {
    Metered disk = added("ebs", "volume", "SAS", DISK);
    sandbox.post(WORLD + "/clock/advance", "{\"by\": \"PT90M\"}");

    assertThat(sandbox.delete(USES + "/" + disk.id()).status()).isEqualTo(204);

    assertThat(Metering.find(sandbox.world(), disk.id()).orElseThrow().endedAt())
        .isEqualTo(ControlFixture.NOW.plusSeconds(5400));
    Answered again = sandbox.delete(USES + "/" + disk.id());
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.rule()).isEqualTo("control.pay-per-use-running");
    assertThat(again.at("/detail")).contains(disk.id());
  }

  @Test
  void an_id_that_is_nearly_right_gets_a_hint() {
    Metered disk = added("ebs", "volume", "SAS", DISK);

    Answered refused = sandbox.delete(USES + "/" + disk.id().substring(1));

    assertThat(refused.rule()).isEqualTo("control.pay-per-use-running");
    assertThat(refused.at("/detail")).endsWith("known: " + disk.id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ebs|volume|SAS|''|control.pay-per-use-size|SAS needs resource_size in measure 17",
        "ebs|volume|SAS|'resource_size': 10, 'size_measure_id': 15|control.pay-per-use-size|17",
        "ebs|volume|SAZ|'resource_size': 10|control.pay-per-use-sold|SAS",
        "waf|waf|waf.enterprise|''|control.pay-per-use-sold|there is none",
        "ebs|volume|SAS|'resource_size': 0|control.body-valid|resource_size",
        "modelarts|modelarts|modelarts.bm.4xlarge.pro|'resource_size': 214783647"
            + "|quotes.amount-limit|''",
        "ec2|vm|s6.small.1.linux|'usage': {'pattern': 'flat'}|control.body-valid|s6.small.1.linux",
        "cdn|cdn|cdn|'usage': {'pattern': 'flat', 'guaranteed_percent': 30}|control.body-valid"
            + "|guaranteed_percent",
        "cdn|cdn|cdn|'usage': {'pattern': 'wavy'}|control.body-valid|pattern",
        "cdn|cdn|cdn|'usage': {'pattern': 'flat', 'level': '-1'}|control.body-valid|level",
        "cdn|cdn|cdn|'colour': 'red'|control.body-valid|colour",
      })
  void what_cannot_be_is_refused_with_what_can_and_changes_nothing(
      String service, String type, String spec, String more, String rule, String says) {
    Answered refused = add("acme", service, type, spec, more);

    assertThat(refused.rule()).as(refused.text()).isEqualTo(rule);
    assertThat(refused.text()).contains(says.replace("''", ""));
    assertThat(Metering.of(sandbox.world(), acme())).isEmpty();
  }

  private String acme() {
    return sandbox.world().findAccount("acme").orElseThrow().id();
  }

  @Test
  void a_product_that_is_sold_elsewhere_names_its_regions() {
    sandbox.put(
        WORLD + "/price-book",
        """
        {"format": 1, "name": "south", "regions": ["cn-south-1"], "products": [{
          "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
          "resource_spec": "s6.small.1.linux",
          "on_demand": [{"usage_factor": "Duration", "measure_id": 4, "price": "0.1"}]}]}
        """);

    Answered refused = add("acme", "ec2", "vm", "s6.small.1.linux", "");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.at("/detail"))
        .isEqualTo(
            "s6.small.1.linux of hws.service.type.ec2 is not sold by use in cn-north-4;"
                + " known: cn-south-1");
  }

  @Test
  void accounts_of_the_international_site_have_no_such_resources() {
    Answered refused = add("globex", "ebs", "volume", "SAS", DISK);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("control.pay-per-use-site");
    assertThat(refused.at("/detail")).startsWith("globex is not of the China site");
  }

  @Test
  void an_account_that_does_not_exist_is_refused() {
    assertThat(add("nobody", "ebs", "volume", "SAS", DISK).rule())
        .isEqualTo("control.account-exists");
  }

  @Test
  void a_move_that_would_settle_too_many_hours_is_refused_and_smaller_ones_are_not() {
    for (int i = 0; i < 30; i++) {
      added("ec2", "vm", "s6.small.1.linux", "");
    }

    Answered far = sandbox.post(WORLD + "/clock/advance", "{\"by\": \"P77Y\"}");
    Answered fork =
        sandbox.post(
            "/_sandbox/worlds", "{\"from\": \"default\", \"clock\": \"2103-01-15T08:30:00Z\"}");

    assertThat(far.status()).isEqualTo(409);
    assertThat(far.rule()).isEqualTo("control.clock-use");
    assertThat(far.at("/detail")).contains("20000000").contains("20248590").contains("steps");
    assertThat(fork.rule()).isEqualTo("control.clock-use");
    assertThat(sandbox.world().settledTo()).isEqualTo(ControlFixture.NOW);
    assertThat(sandbox.post(WORLD + "/clock/advance", "{\"by\": \"P3D\"}").status()).isEqualTo(200);
  }
}
