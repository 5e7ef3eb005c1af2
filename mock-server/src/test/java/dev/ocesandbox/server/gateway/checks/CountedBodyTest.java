// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.memory.Budget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies are read whole, whatever length was announced. */
class CountedBodyTest {

  private static final int FREE = 64 * 1024;
  private static final int MOST = 200_000;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, FREE - 1, FREE, FREE + 1, MOST, MOST + 5})
  void a_body_is_read_up_to_the_limit_with_any_announced_length(int length) throws IOException {
    byte[] sent = new byte[length];
    new Random(length).nextBytes(sent);
    byte[] expected = Arrays.copyOf(sent, Math.min(length, MOST));

    for (long declared : new long[] {0, 1, 300, length, length + 1L, Long.MAX_VALUE}) {
      try (CountedBody body = counted(sent)) {
        assertThat(body.upTo(MOST, declared)).as("announced %d", declared).isEqualTo(expected);
        assertThat(body.kept()).isEqualTo(Math.max(0, expected.length - FREE));
      }
    }
  }

  private static CountedBody counted(byte[] sent) {
    return new CountedBody(new ByteArrayInputStream(sent), new Budget(MOST));
  }
}
