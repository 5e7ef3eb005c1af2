// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;
import java.util.List;

/** Assertions on a resource that is billed by day, month or year. */
public final class ResourceAssert {

  private final Subject subject;

  ResourceAssert(WorldView world, String id) {
    this(Subject.of(world, "resource", id));
  }

  private ResourceAssert(Subject subject) {
    this.subject = subject;
  }

  /** Returns these assertions with a description, which begins the message of a failure. */
  public ResourceAssert as(String description) {
    return new ResourceAssert(subject.as(description));
  }

  private JsonValue resource() {
    return subject.row("resources", "resources");
  }

  private ResourceAssert hasStatus(String status) {
    subject.checkStatus(status, resource());
    return this;
  }

  /** Asserts that the resource is in use (2). */
  public ResourceAssert isInUse() {
    return hasStatus("IN_USE");
  }

  /** Asserts that the resource is closed: released or unsubscribed (3). */
  public ResourceAssert isClosed() {
    return hasStatus("CLOSED");
  }

  /** Asserts that the resource is frozen, in its retention period (4). */
  public ResourceAssert isFrozen() {
    return hasStatus("FROZEN");
  }

  /** Asserts that the resource has expired and is in its grace period (5). */
  public ResourceAssert isExpired() {
    return hasStatus("EXPIRED");
  }

  /** Asserts the last second of the term (UTC). */
  public ResourceAssert expiresAt(Instant last) {
    List<JsonValue> terms = resource().list("terms");
    Instant actual = terms.get(terms.size() - 1).instant("end");
    subject.check(actual.equals(last), "expires at " + last, "expires at " + actual);
    return this;
  }

  /**
   * Asserts the enterprise project of the resource.
   *
   * @param id id of the project; 0 for the default one, -1 for none
   */
  public ResourceAssert isOfProject(String id) {
    String actual = Subject.project(resource());
    subject.check(actual.equals(id), "is of project " + id, "is of project " + actual);
    return this;
  }

  /** Asserts that the resource is renewed automatically at the end of its term. */
  public ResourceAssert renewsAutomatically() {
    return checkPolicy(true, "renews automatically");
  }

  /** Asserts that the resource is not renewed automatically. */
  public ResourceAssert doesNotRenewAutomatically() {
    return checkPolicy(false, "does not renew automatically");
  }

  private ResourceAssert checkPolicy(boolean renewing, String expected) {
    String policy = resource().get("renewal").textOrEmpty("policy");
    subject.check(
        policy.equals("AUTO_RENEW") == renewing,
        expected,
        "has the expiry policy " + TextFormat.words(policy));
    return this;
  }
}
