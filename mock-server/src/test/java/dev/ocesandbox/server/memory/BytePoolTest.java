// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.Together;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are kept in blocks which are used again. */
final class BytePoolTest {

  private static final int BLOCK = BytePool.BLOCK;
  private static final int THREADS = 8;

  private final BytePool pool = new BytePool(4L * BLOCK);

  private KeptBytes kept(byte[] bytes) {
    KeptBytes kept = pool.take(bytes.length);
    kept.write(0, bytes, bytes.length);
    return kept;
  }

  private static byte[] bytes(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 5 * BLOCK + 17})
  void what_was_written_in_parts_is_read_from_any_place(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    int half = length / 2;
    KeptBytes kept = pool.take(length);

    kept.write(0, bytes, half);
    kept.write(half, Arrays.copyOfRange(bytes, half, length), length - half);

    assertThat(kept.lend()).isTrue();
    assertThat(kept.length()).isEqualTo(length);
    assertThat(kept.read(0, length)).isEqualTo(bytes);
    assertThat(kept.read(half / 2, half))
        .isEqualTo(Arrays.copyOfRange(bytes, half / 2, half / 2 + half));
  }

  @Test
  void blocks_that_were_dropped_are_used_again() {
    KeptBytes first = kept(bytes(3 * BLOCK, 1));

    first.drop();
    first.drop();

    assertThat(pool.free()).isEqualTo(3 * BLOCK);
    kept(bytes(2 * BLOCK, 2));
    assertThat(pool.free()).isEqualTo(BLOCK);
  }

  @Test
  void no_more_than_the_limit_is_held_for_later() {
    KeptBytes large = kept(bytes(9 * BLOCK, 1));

    large.drop();

    assertThat(pool.free()).isEqualTo(4 * BLOCK);
  }

  @Test
  void lent_bytes_stay_as_they_are_after_they_were_dropped() {
    KeptBytes lent = kept(bytes(2 * BLOCK, 1));
    assertThat(lent.lend()).isTrue();

    lent.drop();
    kept(bytes(4 * BLOCK, 2));

    assertThat(pool.free()).isZero();
    assertThat(lent.read(0, 2 * BLOCK)).isEqualTo(bytes(2 * BLOCK, 1));
  }

  @Test
  void bytes_that_were_dropped_cannot_be_lent_and_others_cannot_be_read_unlent() {
    KeptBytes dropped = kept(bytes(1, 1));
    dropped.drop();

    assertThat(dropped.lend()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> dropped.read(0, 1));
    assertThatIllegalStateException().isThrownBy(() -> kept(bytes(1, 1)).read(0, 1));
  }

  @Test
  void places_outside_are_refused() {
    KeptBytes kept = kept(bytes(10, 1));
    kept.lend();

    assertThatThrownBy(() -> kept.read(5, 6)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> kept.read(-1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> kept.write(10, new byte[1], 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void no_thread_sees_the_bytes_of_another_one() throws Exception {
    Together.run(
        THREADS,
        thread -> {
          Random random = new Random(thread);
          Deque<KeptBytes> mine = new ArrayDeque<>();
          for (int i = 0; i < 5_000; i++) {
            mine.addLast(kept(bytes(random.nextInt(3 * BLOCK), thread)));
            if (mine.size() > 5) {
              checkAndDrop(mine.removeFirst(), thread, random.nextBoolean());
            }
          }
        });

    assertThat(pool.free()).isLessThanOrEqualTo(4 * BLOCK);
  }

  private static void checkAndDrop(KeptBytes kept, int thread, boolean lend) {
    if (lend) {
      assertThat(kept.lend()).isTrue();
    }
    kept.drop();
    if (lend) {
      assertThat(kept.read(0, kept.length())).isEqualTo(bytes(kept.length(), thread));
    }
  }
}
