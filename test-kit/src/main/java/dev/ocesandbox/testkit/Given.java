// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

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

  /** Begins the setup of the first account of the scenario. */
  public GivenAccount account() {
    return new GivenAccount(sandbox.control(), sandbox.account());
  }
}
