// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Duration;
import java.util.Map;

/**
 * Sets up a world: money, coupons, orders and resources.
 *
 * <pre>{@code
 * sandbox.given().account("acme").cash("100.00").coupon(Coupon.cash("30.00"));
 * String order = sandbox.given().account("acme").order(Product.server().months(1)).unpaid();
 * }</pre>
 *
 * <p>Amounts are in yuan, with at most two decimals. Methods throw a {@link ControlApiException} if
 * a business rule refuses the setup.
 */
public final class Given {

  private final Sandbox sandbox;

  Given(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Begins the setup of an account.
   *
   * @throws IllegalArgumentException if the scenario has no account of that name
   */
  public GivenAccount account(String name) {
    return new GivenAccount(sandbox.control(), sandbox.account(name));
  }

  /**
   * Lets the world read a rule as another of its alternatives says. docs/fidelity.md lists the
   * rules that have alternatives.
   *
   * @param rule id of the rule, such as accounts.balance.credit-amount
   * @param alternative name of the alternative, such as remaining; the default alternative takes an
   *     earlier choice back
   * @throws ControlApiException if the rule has no such alternative; its message names the nearest
   */
  public Given guess(String rule, String alternative) {
    sandbox.control().put("settings", Map.of("guesses", Map.of(rule, alternative)));
    return this;
  }

  /** Shows everything in bills and costs at once, instead of with the documented delays. */
  public Given billsAtOnce() {
    return setting("bills", "at_once");
  }

  /** Shows bills and costs with the documented delays, as at the start. */
  public Given billsAsDocumented() {
    return setting("bills", "documented");
  }

  /**
   * Sets how long after its period use is settled.
   *
   * @param delay up to 31 days; not below zero
   */
  public Given settlementDelay(Duration delay) {
    return setting("settlement_delay", delay.toString());
  }

  /** Sets how support works on tickets from now on. At the start it waits for the test. */
  public Given support(SupportProfile profile) {
    return setting("support", profile.text());
  }

  private Given setting(String name, String value) {
    sandbox.control().put("settings", Map.of(name, value));
    return this;
  }

  /**
   * Begins the setup of an enterprise.
   *
   * @param master name of the enterprise master, such as acme
   * @throws IllegalArgumentException if the scenario has no account of that name
   */
  public GivenEnterprise enterprise(String master) {
    return new GivenEnterprise(sandbox, sandbox.account(master));
  }

  /** Begins the setup of the first account of the scenario. */
  public GivenAccount account() {
    return new GivenAccount(sandbox.control(), sandbox.account());
  }
}
