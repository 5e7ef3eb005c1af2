// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.ProviderState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static final String ID = "CS2601151630ABCDE";

  private static Names of(String state, Map<String, ?> values) {
    Names names = new Names();
    names.add(new ProviderState(state), values);
    return names;
  }

  private static String json(Names names, String body) {
    return new String(JsonText.replaced(body.getBytes(UTF_8), names::idsIn), UTF_8);
  }

  @Test
  void a_name_in_a_state_stands_for_the_id_that_the_state_results_in() {
    Names names = of("order ORDER-7 is pending payment", Map.of("ORDER-7", ID, "order_id", ID));

    assertThat(json(names, "{\"order_id\":\"ORDER-7\",\"a\":[{\"b\":\"ORDER-7,x\"}],\"n\":1.50}"))
        .isEqualTo("{\"a\":[{\"b\":\"%1$s,x\"}],\"n\":1.50,\"order_id\":\"%1$s\"}".formatted(ID));
    assertThat(UrlText.path("/v2/details/ORDER-7", names::idOf)).isEqualTo("/v2/details/" + ID);
    assertThat(names.nameOf(ID)).isEqualTo("ORDER-7");
  }

  @Test
  void a_key_that_the_state_does_not_name_replaces_nothing() {
    Names names = of("order O is pending payment", Map.of("O", ID, "order_id", ID));

    assertThat(json(names, "{\"sort\":\"order_id\"}")).isEqualTo("{\"sort\":\"order_id\"}");
  }

  @Test
  void a_short_name_is_replaced_only_in_fields_that_hold_ids() {
    Names names = of("order 6 is pending payment", Map.of("6", ID));

    assertThat(json(names, "{\"order_id\":\"6\",\"order_ids\":[\"6\"],\"status\":\"6\"}"))
        .isEqualTo(
            "{\"order_id\":\"%1$s\",\"order_ids\":[\"%1$s\"],\"status\":\"6\"}".formatted(ID));
    assertThat(names.idsIn("6", "offset")).isEqualTo("6");
  }

  @Test
  void a_name_can_be_a_parameter() {
    Names names = new Names();
    names.add(new ProviderState("the order is pending", Map.of("order", "O-1")), Map.of("O-1", ID));

    assertThat(names.idsIn("O-1", "order_id")).isEqualTo(ID);
  }

  @ParameterizedTest
  @CsvSource({
    "/a b, /a%20b",
    "/a%20b, /a%20b",
    "a, /a",
    "/100%, /100%25",
    "/a+b*c~d, /a%2Bb%2Ac~d",
    "/订单, /%E8%AE%A2%E5%8D%95"
  })
  void paths_are_encoded_once(String path, String encoded) {
    assertThat(UrlText.path(path, segment -> segment)).isEqualTo(encoded);
  }
}
