// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order lines without a price that the price book does not have: what the refusal says. */
class OrderLineCauseTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String SERVER =
      "'service_type_code': 'hws.service.type.ec2', 'resource_type_code': 'hws.resource.type.vm',"
          + " 'resource_spec': 's6.small.1.linux', 'region_code': 'cn-north-4', 'period_type': 2,"
          + " 'period_num': 1, 'quantity': 1";
  private static final String DISK =
      "'service_type_code': 'hws.service.type.ebs', 'resource_type_code': 'hws.resource.type.volume',"
          + " 'resource_spec': 'SAS', 'region_code': 'cn-north-4', 'period_type': 2,"
          + " 'period_num': 1, 'quantity': 1";

  private final ControlFixture sandbox = ControlFixture.start();

  // rule control.line-priced
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "hws.service.type.ec2 | hws.service.type.ecs | service_type_code"
            + " | no service_type_code hws.service.type.ecs. Nearest: hws.service.type.e",
        "hws.resource.type.vm | hws.resource.type.vms | resource_type_code"
            + " | of hws.service.type.ec2. Nearest: hws.service.type.ec2 / hws.resource.type.vm / s6.small.1.linux",
        "s6.small.1.linux | s6.small | resource_spec"
            + " | no resource_spec s6.small of hws.resource.type.vm. Nearest: s6.small.1.linux",
        "s6.small.1.linux | c6.large.2 | resource_spec | Nearest: c6.large.2.linux",
        "cn-north-4 | mars-1 | region_code | is not sold in mars-1, but in "
      })
  void the_field_and_the_cause_are_named(String valid, String wrong, String field, String cause) {
    Answered refused = order(SERVER.replace(valid, wrong));

    assertThat(refused.rule()).as(refused.text()).isEqualTo("control.line-priced");
    assertThat(refused.at("/field")).isEqualTo("lines[0]." + field);
    assertThat(refused.at("/detail")).startsWith("lines[0]." + field + ": ").contains(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "'', resource_size",
    "', ''resource_size'': 40, ''size_measure_id'': 15', size_measure_id"
  })
  void a_size_that_is_missing_or_has_another_unit_is_named(String size, String field) {
    Answered refused = order(DISK + size);

    assertThat(refused.at("/field")).isEqualTo("lines[0]." + field);
    assertThat(refused.at("/detail")).contains("size_measure_id 17");
  }

  @ParameterizedTest
  @CsvSource({"zh_CN, 价格表中没有", "en_US, The price book has no"})
  void the_cause_follows_the_language(String language, String cause) {
    String line = SERVER.replace("s6.small.1.linux", "s6.small");

    Answered refused =
        sandbox.send("POST", WORLD + "/orders", Map.of("X-Language", language), body(line));

    assertThat(refused.at("/detail")).contains(cause);
    assertThat(refused.at("/reason")).startsWith(cause);
  }

  @Test
  void a_term_that_is_not_sold_is_named_with_those_that_are() {
    String product =
        SERVER.substring(0, SERVER.indexOf(", 'region_code'"))
            + ", 'period': [{'period_type': 2, 'price': '45.00'}]";
    String book =
        "{'format': 1, 'name': 'own', 'regions': ['cn-north-4'], 'products': [{%s}]}"
            .formatted(product)
            .replace('\'', '"');
    assertThat(sandbox.put(WORLD + "/price-book", book).status()).isEqualTo(200);

    Answered refused = order(SERVER.replace("'period_type': 2", "'period_type': 3"));

    assertThat(refused.at("/field")).isEqualTo("lines[0].period_type");
    assertThat(refused.at("/detail"))
        .contains("s6.small.1.linux is not sold for this term, but for period_type 2");
  }

  private Answered order(String line) {
    return sandbox.post(WORLD + "/orders", body(line));
  }

  private static String body(String line) {
    return "{'account': 'acme', 'lines': [{%s}]}".formatted(line).replace('\'', '"');
  }
}
