// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is kept of the messages with codes. */
class RegistrationStateTest {

  private static final Instant NOW = GivenWorld.START;

  private static SmsMessage message(long number, String phone) {
    return new SmsMessage(
        number, NOW, phone, "%06d".formatted(number), NOW.plusSeconds(600), "zh-cn", "", 1, false);
  }

  private static RegistrationState empty() {
    return RegistrationState.SLOT.empty();
  }

  @Test
  void the_oldest_message_is_dropped_and_its_code_with_it() {
    RegistrationState state = empty().with(message(1, "1")).with(message(2, "2"));
    for (int number = 3; number <= RegistrationState.KEPT + 1; number++) {
      state = state.with(message(number, "1"));
    }

    assertThat(state.messages().size()).isEqualTo(RegistrationState.KEPT);
    assertThat(state.messages().get(0).number()).isEqualTo(2);
    assertThat(state.newestTo("1")).get().extracting(SmsMessage::number).isEqualTo(1_001L);
    assertThat(state.newestTo("2")).isPresent();

    RegistrationState later = state.with(message(1_002, "1"));
    assertThat(later.newestTo("2")).isEmpty();
    assertThat(later.newest()).hasSize(1);
  }

  @Test
  void messages_that_are_read_in_any_order_give_the_same_newest_code() {
    RegistrationState state = empty().with(message(2, "1")).with(message(1, "1"));

    assertThat(state.newestTo("1")).get().extracting(SmsMessage::code).isEqualTo("000002");
    assertThat(state.messages()).extracting(SmsMessage::number).containsExactly(1L, 2L);
  }

  @Test
  void a_used_code_replaces_itself() {
    RegistrationState state = empty().with(message(1, "1")).with(message(1, "1").spent());

    assertThat(state.messages()).hasSize(1);
    assertThat(state.newestTo("1")).get().extracting(SmsMessage::used).isEqualTo(true);
  }
}
