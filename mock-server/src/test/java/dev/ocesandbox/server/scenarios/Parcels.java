// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A room that exists in tests only: every form of field that a state record may have. */
record Parcels(SharedMap<String, Parcel> parcels, SharedMap<String, Label> labels) {

  static final Slot<Parcels> SLOT =
      new Slot<>(
          "parcels",
          new Parcels(SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<>(
                  "parcels", Parcel.class, state -> Slot.byKey(state.parcels()), Parcels::with),
              new Slot.Section<>(
                  "labels", Label.class, state -> Slot.byKey(state.labels()), Parcels::with)));

  static final Scheduler TIME_LINE = new Scheduler(List.of(new Arrival()));

  /** How a parcel travels. */
  enum Way {
    LAND,
    SEA
  }

  record Parcel(
      String id,
      long number,
      boolean fragile,
      Way way,
      Money value,
      @Nullable Ratio share,
      Instant sentAt,
      Duration takes,
      List<Stop> stops,
      Map<String, String> marks) {

    Parcel {
      if (number < 0) {
        throw new IllegalArgumentException("no parcel has the number " + number);
      }
      stops = List.copyOf(stops);
      marks = Map.copyOf(marks);
    }

    boolean isHeavy() {
      return number > 100;
    }
  }

  record Stop(String place, @Nullable Instant leftAt) {}

  record Label(String parcelId, String text) {}

  static Parcel parcel(int number) {
    return new Parcel(
        "parcel-%07d".formatted(number),
        number,
        number % 2 == 0,
        number % 3 == 0 ? Way.SEA : Way.LAND,
        new Money(number * 7L),
        number % 5 == 0 ? Ratio.parse("0.25").orElseThrow() : null,
        Instant.ofEpochSecond(1_700_000_000L + number, number % 7 * 1_000_000L),
        Duration.ofMinutes(number),
        List.of(new Stop("here \"and\" 那里", Instant.EPOCH), new Stop("there", null)),
        Map.of("b", "2", "a", "1", "z", "26", "k", "11"));
  }

  Parcels with(Parcel parcel) {
    return new Parcels(parcels.plus(parcel.id(), parcel), labels);
  }

  /** A label needs its parcel, so parcels have to be read first. */
  Parcels with(Label label) {
    if (!parcels.containsKey(label.parcelId())) {
      throw new IllegalArgumentException("no parcel " + label.parcelId());
    }
    return new Parcels(parcels, labels.plus(label.parcelId(), label));
  }

  static World holding(World world, int count) {
    Parcels state = world.get(SLOT);
    for (int i = 0; i < count; i++) {
      state = state.with(parcel(i)).with(new Label(parcel(i).id(), "label " + i));
    }
    return world.with(SLOT, state);
  }

  static final class Arrival implements TimeRule {
    @Override
    public String type() {
      return "parcels.arrival";
    }

    @Override
    public Settled apply(World world, Due due) {
      return Settled.nothing(world);
    }
  }
}
