// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a verification writes down says nothing about the customer. */
class PersonalValuesConformance {

  private static final Vocabulary WORDS = Vocabulary.of(Contracts.load());

  @TempDir private Path folder;

  @Test
  void no_file_shows_ids_names_phones_mails_or_secrets() throws IOException {
    try (SecondSandbox second = new SecondSandbox()) {
      second.control(
          "POST",
          "/stubs",
          """
          {"operation": "ListCustomerOrders", "unchecked": true, "change": [
             {"path": "/order_infos/0/customer_id", "value": "0123456789abcdef0123456789abcdef"},
             {"path": "/order_infos/0/contract_id", "value": 5},
             {"path": "/order_infos/0/hint", "value": "Ask Ms Zhangsanfeng"},
             {"path": "/order_infos/0/service_type_name", "value": "for zhang@example.com, 13812345678"},
             {"path": "/order_infos/0/password", "value": "open-sesame"},
             {"path": "/order_infos/0/nested", "value": {"who": ["Lisi Wangwu"]}},
             {"path": "/order_infos/0/status", "value": "13912345678"}]}
          """);
      VerificationResult result = second.verify("ListCustomerOrders", "ListEnterpriseSubCustomers");
      assertThat(result.differences()).hasSizeGreaterThan(4);

      for (Path file : VerifyFiles.write(folder, result)) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain(
                "0123456789abcdef",
                "Zhangsanfeng",
                "zhang@",
                "138123",
                "open-sesame",
                "Lisi",
                "139123",
                "acme-dev",
                second.keys().accessKey(),
                second.keys().secretKey());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CS2104301125900001",
        "d4463497-991b-439d-9ab6-23f9ed197fe9",
        "张三丰",
        "13812345678",
        "zhang.san@example.com",
        "Acme_Lab-7"
      })
  void a_pseudonym_has_the_shape_of_the_value_and_is_always_the_same(String value) {
    Pseudonyms pseudonyms = new Pseudonyms(WORDS, "salt");

    String made = pseudonyms.of(value);

    assertThat(made).isNotEqualTo(value).isEqualTo(pseudonyms.of(value));
    assertThat(made.replaceAll("\\p{L}|\\d", "x")).isEqualTo(value.replaceAll("\\p{L}|\\d", "x"));
    assertThat(made).isNotEqualTo(new Pseudonyms(WORDS, "other").of(value));
  }

  @ParameterizedTest
  @CsvSource({
    "status, 6",
    "service_type_code, hws.service.type.ec2",
    "currency, CNY",
    "method, oneself",
    "service_type_name, 弹性云服务器",
    "create_time, 2026-01-31T08:30:00Z",
    "enterprise_project_id, 0"
  })
  void words_of_the_vendor_stay(String name, String value) {
    assertThat(
            new Pseudonyms(WORDS, "salt")
                .replaced(name, Json.object().stringNode(value))
                .asString())
        .isEqualTo(value);
  }

  @Test
  void an_id_is_replaced_in_other_texts_too() {
    Pseudonyms pseudonyms = new Pseudonyms(WORDS, "salt");
    String made = pseudonyms.text("order_id", "CS2104301125900001");

    assertThat(pseudonyms.anywhere("Order CS2104301125900001 is unknown."))
        .isEqualTo("Order " + made + " is unknown.");
  }

  @Test
  void an_interrupt_ends_the_run_and_keeps_what_was_found() {
    try (SecondSandbox second = new SecondSandbox()) {
      VerifyOptions options =
          new VerifyOptions(second.target(), 1_000, Duration.ofMinutes(1), Set.of(), false);
      Thread.currentThread().interrupt();

      VerificationResult result = SecondSandbox.verify(options);

      assertThat(Thread.interrupted()).isFalse();
      assertThat(result.ended()).isEqualTo("it was stopped");
      assertThat(result.count(Outcome.NOT_SENT)).isGreaterThan(40);
    }
  }
}
