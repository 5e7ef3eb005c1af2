// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.verify.BalanceAssert;
import dev.ocesandbox.testkit.verify.Checks;
import dev.ocesandbox.testkit.verify.CouponAssert;
import dev.ocesandbox.testkit.verify.LedgerAssert;
import dev.ocesandbox.testkit.verify.OrderAssert;
import dev.ocesandbox.testkit.verify.ResourceAssert;
import dev.ocesandbox.testkit.verify.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A world of its own on a server, usually that of this JVM, and all that a test needs of it.
 * Thread-safe.
 *
 * <p>{@link OceSandbox} hands it to tests; without JUnit, {@link #start()} makes one:
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *   BssClient acme = clientFor(sandbox.endpoint(), sandbox.account("acme"));
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {

  private final Hold server;
  private final Setup setup;
  private final String id;
  private final List<Account> accounts;
  private final SandboxControl control;
  private final Checks checks;
  private final boolean ours;
  private final AtomicBoolean closed = new AtomicBoolean();

  Sandbox(Hold server, Setup setup, Tree world, boolean ours) {
    this.server = server;
    this.setup = setup;
    this.ours = ours;
    this.id = world.text("id");
    this.accounts = world.all("accounts").stream().map(Account::of).toList();
    this.control = new SandboxControl(server.door(), id);
    this.checks = new Checks(new SandboxView(control, server.door()));
    setup.allow().forEach(checks::allow);
  }

  /** Makes a world of scenario default, with a frozen clock and seed 1. */
  public static Sandbox start() {
    return open(Setup.STANDARD, SharedServer.OF_JVM);
  }

  /**
   * Makes a world of scenario default, with a frozen clock and seed 1, on a server that runs
   * already: {@code oce-sandbox serve}, compose, a container of whatever library.
   *
   * @param endpoint such as http://127.0.0.1:8080
   */
  public static Sandbox at(String endpoint) {
    return with().server(endpoint).start();
  }

  /** Makes a world that is told how to begin. */
  public static SandboxBuilder with() {
    return new SandboxBuilder();
  }

  static Sandbox open(Setup setup, SharedServer where) {
    SharedServer.Lease server = where.lease();
    try {
      return new Sandbox(server, setup, server.templates().fork(setup.origin()), true);
    } catch (RuntimeException e) {
      server.release();
      throw e;
    }
  }

  /** Returns where clients find the server, such as http://127.0.0.1:40123. */
  public String endpoint() {
    return server.door().endpoint();
  }

  /** Returns the id of the world. */
  public String world() {
    return id;
  }

  /** Returns the accounts, in the order of the scenario. */
  public List<Account> accounts() {
    return accounts;
  }

  /** Returns the first account of the scenario. */
  public Account account() {
    return accounts.get(0);
  }

  /**
   * Returns an account by its name.
   *
   * @throws IllegalArgumentException when there is none; it names those there are
   */
  public Account account(String name) {
    return accounts.stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no account %s; there are %s"
                        .formatted(name, accounts.stream().map(Account::name).toList())));
  }

  /** Returns environment variables for other processes that are to act as an account. */
  public Map<String, String> environment(String account) {
    Account who = account(account);
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("HUAWEICLOUD_SDK_AK", who.accessKey());
    variables.put("HUAWEICLOUD_SDK_SK", who.secretKey());
    variables.put("HUAWEICLOUD_SDK_DOMAIN_ID", who.customerId());
    variables.put("HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1", endpoint());
    variables.put("HUAWEICLOUD_SDK_IAM_ENDPOINT", endpoint());
    variables.put("OS_AUTH_URL", endpoint() + "/v3");
    variables.put("OS_DOMAIN_NAME", who.domainName());
    variables.put("OS_USERNAME", who.userName());
    variables.put("OS_PASSWORD", who.password());
    variables.put("SANDBOX_ENDPOINT", endpoint());
    variables.put("SANDBOX_TOKEN", who.token());
    return variables;
  }

  /** Returns the clock of the world. */
  public SandboxClock clock() {
    return new SandboxClock(control);
  }

  /** Returns the control API of the world. */
  public SandboxControl control() {
    return control;
  }

  /** Arranges the world in words. */
  public Given given() {
    return new Given(this);
  }

  /** Waits for an order without sleeping, by its id. */
  public OrderWait await(String order) {
    return new OrderWait(control, order);
  }

  /** Plans what goes wrong in the world. */
  public Faults faults() {
    return new Faults(control);
  }

  /** Keeps the world as it is now. */
  public Snapshot snapshot() {
    return Snapshot.of(control.post("snapshots", "").body());
  }

  /** Puts the world back to a snapshot of it, clock included; credentials stay. */
  public void restore(Snapshot snapshot) {
    control.post("snapshots/" + snapshot.id() + "/restore", "");
  }

  /** Makes another world that begins as this one is now; it must be closed. */
  public Sandbox fork() {
    return fork(Map.of("from", id));
  }

  /** Makes another world that begins as this one was at a snapshot; it must be closed. */
  public Sandbox fork(Snapshot snapshot) {
    return fork(Map.of("from", id, "snapshot", snapshot.id()));
  }

  private Sandbox fork(Map<String, String> origin) {
    Tree world = control.post("/_sandbox/worlds", origin).body();
    return new Sandbox(server.another(), setup, world, true);
  }

  /**
   * Begins to verify the requests of an operation: how many came, from whom, and what they said.
   */
  public Verification verify(Operation operation) {
    return checks.calls(operation.id());
  }

  /** Begins to verify the requests of every operation. */
  public AllCalls verify() {
    return new AllCalls(checks);
  }

  /** Begins to assert on an order. */
  public OrderAssert assertThatOrder(String orderId) {
    return checks.order(orderId);
  }

  /** Begins to assert on the money of an account, by its name. */
  public BalanceAssert assertThatBalance(String account) {
    return checks.balance(account);
  }

  /** Begins to assert on a coupon. */
  public CouponAssert assertThatCoupon(String couponId) {
    return checks.coupon(couponId);
  }

  /** Begins to assert on a resource. */
  public ResourceAssert assertThatResource(String resourceId) {
    return checks.resource(resourceId);
  }

  /** Begins to assert on the ledger. */
  public LedgerAssert ledger() {
    return checks.ledger();
  }

  /**
   * Lets kinds of findings pass in this world, such as {@code first-page-only}.
   *
   * @throws IllegalArgumentException when there is no such kind; it names those there are
   */
  public void allow(String... kinds) {
    for (String kind : kinds) {
      checks.allow(kind);
    }
  }

  /**
   * Fails when clients have done what would hurt them on the real service and is not allowed; in
   * strict mode each test ends with this.
   */
  public void assertNoFindings() {
    checks.noFindings();
  }

  Checks checks() {
    return checks;
  }

  Setup setup() {
    return setup;
  }

  /**
   * Deletes the world, unless it was only entered; nobody gets into it any more. The server stays.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      if (ours) {
        control.delete("");
      }
      server.release();
    }
  }

  @Override
  public String toString() {
    return "world " + id + " at " + endpoint();
  }
}
