// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A yearly/monthly resource of a customer.
 *
 * @param id id of the subscription, such as 01154-21800069-0
 * @param resourceId id from the cloud service; for a package the id of the subscription
 * @param customerId owner
 * @param name name
 * @param product product
 * @param mainId resource id of the main resource that it is attached to; null for a main resource
 * @param status status
 * @param renewal what happens when its term ends
 * @param terms paid terms, oldest first; at least one
 * @param marks properties that make the vendor refuse operations
 * @param updatedAt last change, UTC
 * @param projectId enterprise project; null for the default one
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
    Instant updatedAt,
    @Nullable String projectId) {

  /**
   * The product of a resource.
   *
   * @param id product id
   * @param key service, resource type and specification
   * @param regionCode region
   * @param size size, for products that are ordered by size; null otherwise
   */
  public record Product(
      String id, ProductKey key, String regionCode, ProductRequest.@Nullable Size size) {}

  /** Creates a resource with a copy of the terms; throws an IllegalArgumentException for none. */
  public Resource {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("terms must not be empty");
    }
    terms = List.copyOf(terms);
    marks = List.copyOf(marks);
  }

  /** Returns whether it is a main resource. */
  public boolean isMain() {
    return mainId == null;
  }

  /**
   * Returns whether it is the subscription of a resource package. No cloud service knows a package,
   * so its resource id is the id of the subscription, order_instance_id. Its quotas are in the
   * packages room.
   */
  public boolean isPackage() {
    return resourceId.equals(id);
  }

  /** Returns when its first term began, UTC. */
  public Instant effectiveAt() {
    return terms.get(0).begin();
  }

  /** Returns the last second that is paid for, UTC; it does not change in grace and retention. */
  public Instant expiresAt() {
    return terms.get(terms.size() - 1).end();
  }

  /** Returns whether it has a mark. */
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
    if (!status.canBecome(next)) {
      throw new IllegalStateException(resourceId + " cannot go from " + status + " to " + next);
    }
    return new Resource(
        id,
        resourceId,
        customerId,
        name,
        product,
        mainId,
        next,
        renewal,
        terms,
        marks,
        now,
        projectId);
  }

  Resource with(Renewal other, Instant now) {
    return new Resource(
        id,
        resourceId,
        customerId,
        name,
        product,
        mainId,
        status,
        other,
        terms,
        marks,
        now,
        projectId);
  }

  Resource with(List<PaidTerm> other, Instant now) {
    return new Resource(
        id,
        resourceId,
        customerId,
        name,
        product,
        mainId,
        status,
        renewal,
        other,
        marks,
        now,
        projectId);
  }

  Resource marked(List<Mark> other, Instant now) {
    return new Resource(
        id,
        resourceId,
        customerId,
        name,
        product,
        mainId,
        status,
        renewal,
        terms,
        other,
        now,
        projectId);
  }

  Resource in(@Nullable String otherProject, Instant now) {
    return new Resource(
        id,
        resourceId,
        customerId,
        name,
        product,
        mainId,
        status,
        renewal,
        terms,
        marks,
        now,
        otherProject);
  }

  /** Returns the resource with a further term, in use again if it had expired or was frozen. */
  Resource extended(PaidTerm term, Instant now) {
    List<PaidTerm> more = new ArrayList<>(terms);
    more.add(term);
    Resource longer = with(more, now);
    return status == ResourceStatus.IN_USE ? longer : longer.to(ResourceStatus.IN_USE, now);
  }
}
