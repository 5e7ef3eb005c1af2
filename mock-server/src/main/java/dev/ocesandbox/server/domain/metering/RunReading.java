// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.Memo;
import dev.ocesandbox.server.world.Parties;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Indexes for reading pages of bills. They are made when a page is first read. */
final class RunReading {

  private static final int MONTHS = 100;

  /** Each can have an entry for every run. */
  private static final int CHOICES = 4;

  private final Memo<String, Map<Parties, RunIndex<Run>>> indexes = new Memo<>(MONTHS);
  private final Memo<Object, RunIndex<List<Run>>> choices = new Memo<>(CHOICES);

  Map<Parties, RunIndex<Run>> indexes(String list, Supplier<Map<Parties, RunIndex<Run>>> compute) {
    return indexes.get(list, name -> compute.get());
  }

  RunIndex<List<Run>> chosen(Object name, Supplier<? extends Collection<List<Run>>> choose) {
    return choices.get(name, same -> RunIndex.of(choose.get(), runs -> runs.get(0)));
  }
}
