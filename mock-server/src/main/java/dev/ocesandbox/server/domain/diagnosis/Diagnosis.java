// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A diagnosis of one resource.
 *
 * @param id number of the job
 * @param recordId id of its record, 32 hex digits
 * @param customerId who started it
 * @param type what is diagnosed
 * @param argument address or resource id that the request named
 * @param resourceId id of the resource
 * @param regionId region
 * @param startedAt when it was started, UTC
 * @param outcome how it ended, if it has
 * @param abnormal items that were found abnormal
 */
record Diagnosis(
    String id,
    String recordId,
    String customerId,
    DiagnosisType type,
    String argument,
    String resourceId,
    String regionId,
    Instant startedAt,
    Outcome outcome,
    List<CheckItem> abnormal) {

  /** Span of the world's time until a diagnosis ends. Inferred. */
  static final Duration LENGTH = Duration.ofMinutes(3);

  /** Span at the beginning in which it is being prepared. Inferred. */
  private static final Duration PREPARING = Duration.ofMinutes(1);

  /** How a diagnosis has ended. */
  enum Outcome {
    OPEN,
    DONE,
    FAILED
  }

  /** Creates a diagnosis that keeps a copy of the items. */
  Diagnosis {
    abnormal = List.copyOf(abnormal);
  }

  Instant endsAt() {
    return startedAt.plus(LENGTH);
  }

  /** Returns the status on the wire: 0 preparing, 2 running, 3 done, 4 failed. */
  int status(Instant now) {
    return switch (outcome) {
      case OPEN -> now.isBefore(startedAt.plus(PREPARING)) ? 0 : 2;
      case DONE -> 3;
      case FAILED -> 4;
    };
  }

  Diagnosis ended(Outcome how, List<CheckItem> found) {
    return new Diagnosis(
        id, recordId, customerId, type, argument, resourceId, regionId, startedAt, how, found);
  }
}
