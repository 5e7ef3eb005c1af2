// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Says where a resource stands that is held by the month or year. */
public final class ResourceAssert {

  private final Facts facts;

  ResourceAssert(WorldView world, String id) {
    this.facts = Facts.of(world, "resource", id);
  }

  private Node resource() {
    return facts.record("resources", "resources");
  }

  private ResourceAssert is(String status) {
    String was = resource().text("status");
    facts.check(was.equals(status), words(status), words(was));
    return this;
  }

  private static String words(String status) {
    return "is " + status.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** It is in use (2). */
  public ResourceAssert isInUse() {
    return is("IN_USE");
  }

  /** It is closed: released or unsubscribed (3). */
  public ResourceAssert isClosed() {
    return is("CLOSED");
  }

  /** It is frozen, in retention (4). */
  public ResourceAssert isFrozen() {
    return is("FROZEN");
  }

  /** It has expired and is in grace (5). */
  public ResourceAssert isExpired() {
    return is("EXPIRED");
  }

  /** The last second that is paid for is this one (UTC). */
  public ResourceAssert expiresAt(Instant last) {
    List<Node> terms = resource().all("terms");
    String was = terms.get(terms.size() - 1).text("end");
    facts.check(Instant.parse(was).equals(last), "expires at " + last, "expires at " + was);
    return this;
  }

  /** It is renewed automatically at the end of its term. */
  public ResourceAssert renewsItself() {
    return renews("AUTO_RENEW".equals(policy()), "renews itself");
  }

  /** It is not renewed automatically. */
  public ResourceAssert doesNotRenewItself() {
    return renews(!"AUTO_RENEW".equals(policy()), "does not renew itself");
  }

  private ResourceAssert renews(boolean holds, String wanted) {
    facts.check(
        holds,
        wanted,
        "its expiry policy is " + policy().toLowerCase(Locale.ROOT).replace('_', ' '));
    return this;
  }

  private String policy() {
    return resource().get("renewal").text("policy");
  }
}
