// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Assertions on a member of an enterprise: what it is, and the money that it has of its master.
 * Amounts are in yuan, such as 80.00.
 */
public final class MemberAssert {

  private static final Map<String, String> STATUS =
      Map.of(
          "1", "normal",
          "2", "being created",
          "3", "being closed",
          "4", "closed",
          "101", "being registered",
          "102", "to be activated");

  private final Subject subject;

  MemberAssert(WorldView world, String account) {
    this(new Subject(world, "member", account, MemberMoves.customerId(world, account), ""));
  }

  private MemberAssert(Subject subject) {
    this.subject = subject;
  }

  /** Returns these assertions with a description, which begins the message of a failure. */
  public MemberAssert as(String description) {
    return new MemberAssert(subject.as(description));
  }

  private JsonValue account() {
    return new JsonValue(subject.world().read("accounts/" + subject.id()));
  }

  private JsonValue facts() {
    return account().get("enterprise");
  }

  /** Asserts the name of its master. */
  public MemberAssert belongsTo(String master) {
    KnownNames.account(subject.world(), master);
    String actual = facts().textOrEmpty("master");
    subject.check(actual.equals(master), "belongs to " + master, belonging(actual));
    return this;
  }

  /** Asserts that it belongs to no master, because it has left or has never joined. */
  public MemberAssert belongsToNobody() {
    String actual = facts().textOrEmpty("master");
    subject.check(actual.isEmpty(), "belongs to nobody", belonging(actual));
    return this;
  }

  private static String belonging(String master) {
    return "belongs to " + (master.isEmpty() ? "nobody" : master);
  }

  /** Asserts that its master pays for it. */
  public MemberAssert isInCustody() {
    return isInCustody(true);
  }

  /** Asserts that it has money of its own. */
  public MemberAssert isIndependent() {
    return isInCustody(false);
  }

  private MemberAssert isInCustody(boolean expected) {
    boolean actual = facts().textOrEmpty("custody").equals("true");
    subject.check(actual == expected, mode(expected), mode(actual));
    return this;
  }

  private static String mode(boolean custody) {
    return custody ? "is in custody" : "is independent";
  }

  /** Asserts that its status is 1 and that it is not frozen. */
  public MemberAssert isNormal() {
    return hasState("normal");
  }

  /** Asserts that it is frozen. */
  public MemberAssert isFrozen() {
    JsonValue facts = facts();
    subject.check(facts.textOrEmpty("frozen").equals("true"), "is frozen", "is " + state(facts));
    return this;
  }

  /** Asserts that it is closed. */
  public MemberAssert isClosed() {
    return hasState("closed");
  }

  private MemberAssert hasState(String expected) {
    String actual = state(facts());
    subject.check(actual.equals(expected), "is " + expected, "is " + actual);
    return this;
  }

  private static String state(JsonValue facts) {
    String status = facts.textOrEmpty("status");
    String words = STATUS.getOrDefault(status, "in status " + status);
    return facts.textOrEmpty("frozen").equals("true") ? words + " and frozen" : words;
  }

  /**
   * Asserts its unit.
   *
   * @param partyId party id of the unit, or of the root
   */
  public MemberAssert isInUnit(String partyId) {
    String actual = facts().textOrEmpty("unit");
    subject.check(actual.equals(partyId), "is in unit " + partyId, "is in unit " + actual);
    return this;
  }

  /** Asserts what it has granted its master: these permissions, in any order, and no others. */
  public MemberAssert hasGranted(String... permissions) {
    Set<String> expected = new TreeSet<>(List.of(permissions));
    Set<String> actual = new TreeSet<>();
    facts().list("permissions").forEach(one -> actual.add(String.valueOf(one.value())));
    subject.check(actual.equals(expected), granted(expected), granted(actual));
    return this;
  }

  private static String granted(Set<String> permissions) {
    return "has granted " + (permissions.isEmpty() ? "nothing" : String.join(", ", permissions));
  }

  /** Asserts the cash that its master can take back now. */
  public MemberAssert canGiveBack(String amount) {
    subject.checkAmount("can give back cash %s", amount, money().reclaimableCash());
    return this;
  }

  /** Asserts the part that its master can take back now of the credit that does not expire. */
  public MemberAssert canGiveBackCredit(String amount) {
    subject.checkAmount("can give back credit %s", amount, money().reclaimableCredit(null));
    return this;
  }

  /**
   * Asserts the part that its master can take back now of the credit that expires at an instant.
   *
   * @param expires to the second
   */
  public MemberAssert canGiveBackCredit(String amount, Instant expires) {
    subject.checkAmount(
        "can give back credit %s until " + expires, amount, money().reclaimableCredit(expires));
    return this;
  }

  /** Asserts the cash that its master has allocated to it in all. */
  public MemberAssert hasReceived(String amount) {
    subject.checkAmount("has received cash %s", amount, money().received("cash", null));
    return this;
  }

  /** Asserts the credit that does not expire and that its master has allocated to it in all. */
  public MemberAssert hasReceivedCredit(String amount) {
    subject.checkAmount("has received credit %s", amount, money().received("credit", null));
    return this;
  }

  /**
   * Asserts the credit that expires at an instant and that its master has allocated to it in all.
   *
   * @param expires to the second
   */
  public MemberAssert hasReceivedCredit(String amount, Instant expires) {
    subject.checkAmount(
        "has received credit %s until " + expires, amount, money().received("credit", expires));
    return this;
  }

  private MemberMoney money() {
    return new MemberMoney(subject.world(), subject.id(), account());
  }
}
