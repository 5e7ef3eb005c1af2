// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Finds problems in the request log of a world with all detectors. Thread-safe. */
public final class Findings {

  private final List<Detector> detectors;
  private final FloatAmounts floats;

  /** Creates the detectors, which take flow limits and messages from {@code contracts}. */
  public Findings(Contracts contracts) {
    MonthNames months = new MonthNames(contracts);
    floats = new FloatAmounts(contracts.findings());
    this.detectors =
        List.of(
            new IgnoredFields(contracts.findings(), List.of(months)),
            new RejectedFields(contracts.findings(), List.of(months, floats)),
            months,
            floats,
            new EndlessPages(contracts.findings()),
            new PageNumberOffsets(contracts.findings()),
            new UnreadPages(contracts.findings()),
            new FastPolling(contracts),
            new RepeatedTransfers(contracts.findings()),
            new UnbuiltOperations(contracts));
  }

  /** Returns the findings in the requests of one world, ordered by their first request. */
  public List<ClientFinding> in(List<LoggedExchange> newestFirst) {
    List<LoggedExchange> log = new ArrayList<>(newestFirst);
    Collections.reverse(log);
    Map<LoggedExchange, Integer> positions = new HashMap<>();
    for (LoggedExchange entry : log) {
      positions.put(entry, positions.size());
    }
    return detectors.stream()
        .flatMap(detector -> detector.in(log).stream())
        .sorted(Comparator.comparing(finding -> positions.get(finding.entries().get(0))))
        .toList();
  }

  /**
   * Returns the findings in control requests about one world, oldest first. Only amounts are looked
   * at: a client may send its own books or top-ups, and the control API refuses all else that is
   * wrong.
   */
  public List<ClientFinding> inControl(List<LoggedExchange> newestFirst) {
    List<LoggedExchange> log = new ArrayList<>(newestFirst);
    Collections.reverse(log);
    return floats.in(log);
  }

  /** Groups requests by a key, in the order of their first requests. */
  static <K> Collection<List<LoggedExchange>> grouped(
      List<LoggedExchange> log, Function<LoggedExchange, K> by) {
    Map<K, List<LoggedExchange>> groups = new LinkedHashMap<>();
    log.forEach(
        entry -> groups.computeIfAbsent(by.apply(entry), k -> new ArrayList<>()).add(entry));
    return groups.values();
  }

  /**
   * Returns the requests of a list that are wrong together with the one before or after them.
   *
   * @param wrong tells of a request and the next one whether they are
   */
  static List<LoggedExchange> neighbours(
      List<LoggedExchange> list, BiPredicate<LoggedExchange, LoggedExchange> wrong) {
    Set<LoggedExchange> found = new LinkedHashSet<>();
    for (int i = 1; i < list.size(); i++) {
      if (wrong.test(list.get(i - 1), list.get(i))) {
        found.add(list.get(i - 1));
        found.add(list.get(i));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Returns the values for the placeholders {@code operation}, {@code field} and {@code times},
   * which is how often the field was sent or the operation was called.
   */
  static Map<String, String> values(List<LoggedExchange> entries, String field) {
    Map<String, String> values = new HashMap<>(times(entries.size()).as("times"));
    values.put("operation", entries.get(0).operation());
    values.put("field", field);
    return values;
  }

  /** Returns how often something was done. */
  static Bilingual times(int count) {
    return new Bilingual(count == 1 ? "once" : count + " times", count + "次");
  }

  /** Groups the pages of a list that were read by the same caller. */
  static Collection<List<LoggedExchange>> lists(List<LoggedExchange> log) {
    return grouped(
        log.stream().filter(entry -> entry.page() != null).toList(),
        entry ->
            List.of(
                entry.customerId(),
                entry.user(),
                entry.operation(),
                entry.page() == null ? 0L : entry.page().list()));
  }
}
