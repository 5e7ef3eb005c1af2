// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Requested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer holds by the month or year.
 *
 * @param id id of the subscription, such as 01154-21800069-0
 * @param resourceId id that the cloud service gave it; for a package that of the subscription
 * @param customerId whose it is
 * @param name what it is called
 * @param product what it is
 * @param mainId resource id of the main resource it is attached to; null for a main resource
 * @param status where it stands
 * @param renewal what happens at the end of its term
 * @param terms what was paid for, oldest first, at least one
 * @param marks what the vendor knows of it and refuses operations for
 * @param updatedAt last change, UTC
 */
public record Resource(
    String id,
    String resourceId,
    String customerId,
    String name,
    Product product,
    @Nullable String mainId,
    ResourceStatus status,
    Renewal renewal,
    List<PaidTerm> terms,
    List<Mark> marks,
    Instant updatedAt) {

  /**
   * What a resource is.
   *
   * @param id product id
   * @param key service, resource type and specification
   * @param regionCode region
   * @param size how large, for what is ordered by size; null otherwise
   */
  public record Product(
      String id, ProductKey key, String regionCode, Requested.@Nullable Size size) {}

  /** Copies the terms. */
  public Resource {
    terms = List.copyOf(terms);
    marks = List.copyOf(marks);
  }

  /** Tells whether it is a main resource. */
  public boolean isMain() {
    return mainId == null;
  }

  /**
   * Tells whether it is a resource package: no cloud service knows it, so it goes by the id of its
   * subscription, order_instance_id. Its quotas are a matter of the packages room.
   */
  public boolean isPackage() {
    return resourceId.equals(id);
  }

  /** Returns when its first term began, UTC. */
  public Instant effectiveAt() {
    return terms.get(0).begin();
  }

  /** Returns the last second that is paid for, UTC; the old one through grace and retention. */
  public Instant expiresAt() {
    return terms.get(terms.size() - 1).end();
  }

  /** Tells whether it has a mark. */
  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** Returns the further terms that have not begun at an instant. */
  public List<PaidTerm> renewalsToCome(Instant now) {
    return terms.stream().skip(1).filter(term -> !term.hasBegun(now)).toList();
  }

  List<PaidTerm> withoutRenewalsToCome(Instant now) {
    List<PaidTerm> rest = new ArrayList<>(terms);
    rest.removeAll(renewalsToCome(now));
    return rest;
  }

  Resource to(ResourceStatus next, Instant now) {
    if (!status.next().contains(next)) {
      throw new IllegalStateException(resourceId + " cannot go from " + status + " to " + next);
    }
    return new Resource(
        id, resourceId, customerId, name, product, mainId, next, renewal, terms, marks, now);
  }

  Resource with(Renewal other, Instant now) {
    return new Resource(
        id, resourceId, customerId, name, product, mainId, status, other, terms, marks, now);
  }

  Resource with(List<PaidTerm> other, Instant now) {
    return new Resource(
        id, resourceId, customerId, name, product, mainId, status, renewal, other, marks, now);
  }

  Resource marked(List<Mark> other, Instant now) {
    return new Resource(
        id, resourceId, customerId, name, product, mainId, status, renewal, terms, other, now);
  }

  /** One more term; what had expired or was frozen is in use again. */
  Resource extended(PaidTerm term, Instant now) {
    List<PaidTerm> more = new ArrayList<>(terms);
    more.add(term);
    Resource longer = with(more, now);
    return status == ResourceStatus.IN_USE ? longer : longer.to(ResourceStatus.IN_USE, now);
  }
}
