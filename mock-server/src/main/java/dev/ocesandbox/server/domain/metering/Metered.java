// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.resources.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is billed by use.
 *
 * @param id resource id
 * @param customerId owner
 * @param name name
 * @param product product; its size is that at the begin
 * @param projectId enterprise project; null for the default one
 * @param mainId resource id of the main resource that it is attached to; null for a main resource
 * @param begunAt from when on it is metered, UTC
 * @param endedAt when it ended, UTC; null while it exists
 * @param sizes its sizes, oldest first; none for products without sizes
 * @param pattern use that is not time; null if only what is reported is used
 * @param hold what arrears of its owner have done to it
 * @param heldSince since when, UTC; null without a hold
 */
public record Metered(
    String id,
    String customerId,
    String name,
    Resource.Product product,
    @Nullable String projectId,
    @Nullable String mainId,
    Instant begunAt,
    @Nullable Instant endedAt,
    List<Sized> sizes,
    @Nullable UsePattern pattern,
    Hold hold,
    @Nullable Instant heldSince) {

  /** What arrears do to a resource. */
  public enum Hold {
    /** Nothing. */
    NONE,
    /** It is still in use and metered. */
    GRACE,
    /** It cannot be used and is not metered. */
    FROZEN
  }

  /**
   * A size.
   *
   * @param from from when on it has the size, UTC
   * @param amount number of units, such as GB
   */
  public record Sized(Instant from, int amount) {}

  /** Creates a resource; throws an IllegalArgumentException if its times contradict each other. */
  public Metered {
    sizes = List.copyOf(sizes);
    require(endedAt == null || !endedAt.isBefore(begunAt), "it ends before it begins");
    require((hold == Hold.NONE) == (heldSince == null), "a hold has a begin");
    require(heldSince == null || !heldSince.isBefore(begunAt), "it is held before it begins");
    require(sizes.isEmpty() || sizes.get(0).from().equals(begunAt), "the first size is missing");
    for (int i = 1; i < sizes.size(); i++) {
      require(sizes.get(i - 1).from().isBefore(sizes.get(i).from()), "sizes are not in order");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Returns it with another hold; {@code since} is null without one. */
  Metered held(Hold other, @Nullable Instant since) {
    return new Metered(
        id,
        customerId,
        name,
        product,
        projectId,
        mainId,
        begunAt,
        endedAt,
        sizes,
        pattern,
        other,
        since);
  }

  /** Returns the resource with an end. */
  Metered ended(Instant at) {
    return new Metered(
        id,
        customerId,
        name,
        product,
        projectId,
        mainId,
        begunAt,
        at,
        sizes,
        pattern,
        hold,
        heldSince);
  }

  /** Returns the size at an instant, the first one before the begin; empty without sizes. */
  public Optional<Integer> sizeAt(Instant at) {
    Optional<Integer> size = sizes.stream().findFirst().map(Sized::amount);
    for (Sized sized : sizes) {
      size = sized.from().isAfter(at) ? size : Optional.of(sized.amount());
    }
    return size;
  }

  /** Returns the part of a period in which it is metered; empty if there is none. */
  public Optional<Period> meteredIn(Period period) {
    Instant frozen = hold == Hold.FROZEN ? heldSince : null;
    return period.within(begunAt, endedAt).flatMap(own -> own.within(own.begin(), frozen));
  }
}
