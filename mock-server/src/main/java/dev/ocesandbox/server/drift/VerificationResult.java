// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Evidence;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a verification found. Personal values are replaced.
 *
 * @param host host and port of the target
 * @param started when it began
 * @param results one for each operation
 * @param exchanges the requests and answers, as they are recorded
 * @param ended why it ended early; empty if it did not
 * @param unauthorized whether the target refused the credentials
 */
public record VerificationResult(
    String host,
    Instant started,
    List<OperationResult> results,
    List<RecordedExchange> exchanges,
    String ended,
    boolean unauthorized) {

  /** Returns all differences. */
  public List<Difference> differences() {
    return results.stream().flatMap(result -> result.differences().stream()).toList();
  }

  /** Returns how many operations had an outcome. */
  public long count(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  /** Returns how many differences there are by the evidence of what was expected. */
  public Map<Evidence, Integer> byEvidence() {
    Map<Evidence, Integer> counts = new EnumMap<>(Evidence.class);
    differences().forEach(difference -> counts.merge(difference.evidence(), 1, Integer::sum));
    return counts;
  }
}
