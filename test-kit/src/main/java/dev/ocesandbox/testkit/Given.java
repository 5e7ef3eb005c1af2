// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/**
 * Arranges a world in words, as the vendor's side and the cloud services would bring it about.
 *
 * <pre>{@code
 * sandbox.given().account("acme").cash("100.00").coupon(Coupon.cash("30.00"));
 * String order = sandbox.given().account("acme").order(Product.server().months(1)).unpaid();
 * }</pre>
 *
 * <p>Amounts are yuan with at most two decimals. What a rule refuses is a {@link ControlRefused}.
 */
public final class Given {

  private final Sandbox sandbox;

  Given(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Goes on with an account, by its name. */
  public GivenAccount account(String name) {
    return new GivenAccount(sandbox.control(), sandbox.account(name));
  }

  /** Goes on with the first account of the scenario. */
  public GivenAccount account() {
    return new GivenAccount(sandbox.control(), sandbox.account());
  }
}
