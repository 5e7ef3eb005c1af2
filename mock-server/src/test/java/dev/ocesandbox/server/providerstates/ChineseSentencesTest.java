// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ProviderStates;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences in Chinese mean the same states. */
class ChineseSentencesTest {

  private static final ProviderStates STATES = Contracts.load().states();

  private final StateVocabulary vocabulary = new StateVocabulary(STATES);

  @Test
  void each_state_is_found_by_its_chinese_sentence_and_no_other() {
    assertThat(STATES.all())
        .allSatisfy(
            state ->
                assertThat(vocabulary.find(state.text().zh()).map(found -> found.known().state()))
                    .as(state.text().zh())
                    .contains(state));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "账号solo的现金余额为100.00 | account | solo",
        "账号solo的现金余额为100.00元。 | amount | 100.00 元",
        "账号 solo 的现金余额为 ￥100 | amount | ￥100",
        "账号solo有面值30元的代金券C | coupon | C",
        "账号solo有面值30.00的代金券C | amount | 30.00",
        "订单O-1待支付（6） | order | O-1",
        "世界的时间是2027-03-01T00:00:00Z，时钟已冻结 | time | 2027-03-01T00:00:00Z",
        "又过了10 days | span | 10 days",
        "账号acme有100 GB的对象存储包P，已用30 GB | used | 30",
        "下一次ListCustomerOrders返回HTTP状态码503 | status | 503"
      })
  void values_need_no_blanks_around_them(String sentence, String parameter, String text) {
    Map<String, String> texts = vocabulary.find(sentence).orElseThrow().texts();

    assertThat(texts).containsEntry(parameter, text);
  }

  @Test
  void the_nearest_states_are_shown_in_the_language_of_the_sentence() {
    assertThat(vocabulary.nearest("订单O待支")).allMatch(StateText::isChinese);
    assertThat(vocabulary.nearest("order O is pending")).noneMatch(StateText::isChinese);
  }
}
