// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.IamUser;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StateMapperTest {

  private static final Customer ACME =
      new Customer(
          "1",
          "acme",
          Customer.Kind.ENTERPRISE,
          null,
          false,
          Customer.Site.CHINA,
          false,
          Customer.SalesModel.DIRECT,
          List.of(new IamUser("reader", List.of())));

  record Box(String name, int size, @Nullable Box inside, List<@Nullable Box> beside) {}

  @Test
  void a_record_is_its_components_and_nothing_derived_from_them() {
    String json = StateMapper.MAPPER.writeValueAsString(ACME);

    assertThat(json)
        .isEqualTo(
            "{\"id\":\"1\",\"name\":\"acme\",\"kind\":\"ENTERPRISE\",\"master_id\":null,"
                + "\"custody\":false,\"site\":\"CHINA\",\"wrong_site_code\":\"CBC.0156\",\"monthly_settlement\":false,"
                + "\"model\":\"DIRECT\",\"level\":0,\"users\":[{\"name\":\"reader\",\"actions\":[],\"groups\":[],\"policies\":[]}],"
                + "\"password\":null}");
    assertThat(StateMapper.MAPPER.readValue(json, Customer.class)).isEqualTo(ACME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"size\":1,\"inside\":null,\"beside\":[],\"lid\":true}",
        "{\"name\":\"a\",\"size\":1,\"inside\":null}",
        "{\"name\":\"a\",\"size\":null,\"inside\":null,\"beside\":[]}",
        "{\"name\":\"a\",\"size\":\"1\",\"inside\":null,\"beside\":[]}",
        "{\"name\":\"a\",\"size\":1.5,\"inside\":null,\"beside\":[]}",
        "{\"name\":\"a\",\"name\":\"b\",\"size\":1,\"inside\":null,\"beside\":[]}"
      })
  void fields_too_many_too_few_or_of_another_type_are_refused(String json) {
    assertThatThrownBy(() -> StateMapper.MAPPER.readValue(json, Box.class))
        .isInstanceOf(JacksonException.class);
  }

  record Price(Money amount, Rating unit, Ratio share) {}

  @Test
  void amounts_prices_and_ratios_are_text_and_lose_nothing() {
    Price price =
        new Price(Money.of("-1.50"), Rating.of("0.0000000001"), Ratio.parse("0.9").orElseThrow());

    String json = StateMapper.MAPPER.writeValueAsString(price);

    assertThat(json)
        .isEqualTo("{\"amount\":\"-1.50\",\"unit\":\"0.0000000001\",\"share\":\"0.9\"}");
    assertThat(StateMapper.MAPPER.readValue(json, Price.class)).isEqualTo(price);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":\"1.505\",\"unit\":\"1\",\"share\":\"1\"}",
        "{\"amount\":\"1.50\",\"unit\":\"-1\",\"share\":\"1\"}",
        "{\"amount\":\"1.50\",\"unit\":\"1\",\"share\":\"1.1\"}"
      })
  void what_is_no_amount_price_or_ratio_is_refused(String json) {
    assertThatThrownBy(() -> StateMapper.MAPPER.readValue(json, Price.class))
        .hasMessageContaining("not a");
  }

  @Test
  void the_first_null_that_may_not_be_is_found_wherever_it_stands() {
    Box fine = new Box("a", 1, null, List.of());
    Box flawed = new Box(null, 1, null, List.of());

    assertThat(NullCheck.firstNull(fine)).isEmpty();
    assertThat(NullCheck.firstNull(new IamUser("reader", List.of("bss:*:view")))).isEmpty();
    assertThat(NullCheck.firstNull(flawed)).contains("name");
    assertThat(NullCheck.firstNull(new Box("a", 1, flawed, List.of()))).contains("inside.name");
    assertThat(NullCheck.firstNull(new Box("a", 1, fine, List.of(fine, flawed))))
        .contains("beside[1].name");
    assertThat(NullCheck.firstNull(new Box("a", 1, fine, Arrays.asList(fine, null))))
        .contains("beside[1]");
  }
}
