// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.server.domain.metering.Metered.Hold;
import dev.ocesandbox.server.domain.metering.Metered.Sized;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.resources.Resource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeteredTest {

  private static final Instant BEGIN = Instant.parse("2025-06-10T00:45:30Z");
  private static final Period HOUR = hour(0);

  private static Period hour(int hour) {
    Instant begin = Instant.parse("2025-06-10T00:00:00Z").plusSeconds(3600L * hour);
    return new Period(begin, begin.plusSeconds(3600));
  }

  private static Metered disk(
      @Nullable Instant end, List<Sized> sizes, Hold hold, @Nullable Instant since) {
    return new Metered(
        "r1",
        "c1",
        "disk",
        new Resource.Product(
            "OFFI1",
            new ProductKey("hws.service.type.ebs", "hws.resource.type.volume", "SAS"),
            "cn-north-4",
            null),
        null,
        null,
        BEGIN,
        end,
        sizes,
        null,
        hold,
        since);
  }

  @Test
  void it_is_metered_by_the_second_from_its_begin_to_its_end() {
    Metered short1 = disk(BEGIN.plusSeconds(600), List.of(), Hold.NONE, null);

    assertThat(short1.meteredIn(HOUR)).contains(new Period(BEGIN, BEGIN.plusSeconds(600)));
    assertThat(short1.meteredIn(HOUR).orElseThrow().seconds()).isEqualTo(600);
    assertThat(short1.meteredIn(hour(1))).isEmpty();
    assertThat(short1.meteredIn(hour(-1))).isEmpty();
    assertThat(disk(null, List.of(), Hold.NONE, null).meteredIn(hour(1))).contains(hour(1));
  }

  @Test
  void it_is_not_metered_from_the_second_on_at_which_it_was_frozen() {
    Metered frozen = disk(null, List.of(), Hold.FROZEN, BEGIN.plusSeconds(60));

    assertThat(frozen.meteredIn(HOUR)).contains(new Period(BEGIN, BEGIN.plusSeconds(60)));
    assertThat(frozen.meteredIn(hour(1))).isEmpty();
    assertThat(disk(null, List.of(), Hold.GRACE, BEGIN).meteredIn(hour(1))).contains(hour(1));
  }

  @Test
  void it_has_the_size_that_was_set_last() {
    Metered grown =
        disk(
            null,
            List.of(new Sized(BEGIN, 10), new Sized(BEGIN.plusSeconds(100), 20)),
            Hold.NONE,
            null);

    assertThat(grown.sizeAt(BEGIN)).contains(10);
    assertThat(grown.sizeAt(BEGIN.plusSeconds(99))).contains(10);
    assertThat(grown.sizeAt(BEGIN.plusSeconds(100))).contains(20);
    assertThat(disk(null, List.of(), Hold.NONE, null).sizeAt(BEGIN)).isEmpty();
  }

  @Test
  void times_that_contradict_each_other_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> disk(BEGIN.minusSeconds(1), List.of(), Hold.NONE, null));
    assertThatIllegalArgumentException().isThrownBy(() -> disk(null, List.of(), Hold.GRACE, null));
    assertThatIllegalArgumentException().isThrownBy(() -> disk(null, List.of(), Hold.NONE, BEGIN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> disk(null, List.of(), Hold.FROZEN, BEGIN.minusSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> disk(null, List.of(new Sized(BEGIN.plusSeconds(1), 10)), Hold.NONE, null));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> disk(null, List.of(new Sized(BEGIN, 10), new Sized(BEGIN, 20)), Hold.NONE, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(BEGIN, BEGIN));
  }
}
