// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.verify.BalanceAssert;
import dev.ocesandbox.testkit.verify.BillsAssert;
import dev.ocesandbox.testkit.verify.Checks;
import dev.ocesandbox.testkit.verify.CouponAssert;
import dev.ocesandbox.testkit.verify.LedgerAssert;
import dev.ocesandbox.testkit.verify.MemberAssert;
import dev.ocesandbox.testkit.verify.OrderAssert;
import dev.ocesandbox.testkit.verify.ResourceAssert;
import dev.ocesandbox.testkit.verify.Verification;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;

/**
 * A world on a sandbox server: its endpoint and credentials, its clock, and methods to set it up
 * and to verify what clients did in it. Thread-safe.
 *
 * <p>{@link OceSandbox} passes sandboxes to JUnit tests. Without JUnit, use {@link #start()}:
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *   BssClient acme = clientFor(sandbox.endpoint(), sandbox.account("acme"));
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {

  private final ServerLease server;
  private final SandboxConfig config;
  private final String id;
  private final List<Account> accounts;
  private final SandboxControl control;
  private final Checks checks;
  private final CloseActions closeActions;

  Sandbox(ServerLease server, SandboxConfig config, JsonValue world, boolean deleteOnClose) {
    this.server = server;
    this.config = config;
    this.id = world.text("id");
    this.accounts = Account.list(world);
    this.control = new SandboxControl(server.connection(), id, deleteOnClose);
    this.checks = new Checks(new ControlWorldView(control, server.connection()));
    this.closeActions = new CloseActions(checks, control, server);
    config.allow().forEach(this::allow);
  }

  /** Creates a frozen world of the scenario {@code default} with seed 1 on a server in this JVM. */
  public static Sandbox start() {
    return with().start();
  }

  /**
   * Creates a frozen world of the scenario {@code default} with seed 1 on a running server.
   *
   * @param endpoint such as {@code http://127.0.0.1:8080}
   * @throws IllegalStateException if no sandbox responds at {@code endpoint}
   */
  public static Sandbox at(String endpoint) {
    return with().server(endpoint).start();
  }

  /** Returns a builder for a sandbox with other settings. */
  public static SandboxBuilder with() {
    return new SandboxBuilder();
  }

  /** Returns the base URL of the server, such as {@code http://127.0.0.1:40123}. */
  public String endpoint() {
    return server.connection().endpoint();
  }

  /** Returns the base URL of the server for HTTPS, such as {@code https://127.0.0.1:40123}. */
  public String httpsEndpoint() {
    return TlsAccess.endpoint(server.connection());
  }

  /**
   * Returns a new key store with the CA that clients of HTTPS must trust.
   *
   * @throws IllegalStateException if the server was started without TLS
   */
  public KeyStore trustStore() {
    return TlsAccess.trustStore(server.connection());
  }

  /** Returns the CA of {@link #trustStore} in PEM, as curl, Python and Go read it. */
  public String caPem() {
    return server.connection().caPem();
  }

  /** Returns the HTTP proxy that answers in place of the hosts of the real service, with TLS. */
  public InetSocketAddress proxy() {
    return TlsAccess.proxy(server.connection());
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
   * Returns the account named {@code name}, of the scenario or created later.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public Account account(String name) {
    return Account.named(name, accounts, control);
  }

  /** Returns the newest 100 text messages with verification codes, newest first. */
  public List<SmsMessage> sms() {
    return SmsMessage.list(control.get("sms").body());
  }

  /**
   * Returns environment variables for another process that uses an account: those of the vendor's
   * SDKs, those of OpenStack clients, and {@code SANDBOX_ENDPOINT} and {@code SANDBOX_TOKEN}.
   */
  public Map<String, String> environment(String account) {
    return ClientEnvironment.of(endpoint(), account(account));
  }

  /** Returns the clock of the world. */
  public SandboxClock clock() {
    return new SandboxClock(control);
  }

  /** Returns the control API of the world. */
  public SandboxControl control() {
    return control;
  }

  /** Begins to set up the world: money, coupons, orders, resources. */
  public Given given() {
    return new Given(this);
  }

  /** Begins to wait for an order, without sleeping. */
  public OrderWait await(String orderId) {
    return new OrderWait(control, orderId);
  }

  /** Begins to move an order as the vendor's staff do. */
  public OrderMoves order(String orderId) {
    return new OrderMoves(control, orderId);
  }

  /** Returns the tickets of the world, to read them and to work on them as support does. */
  public Tickets tickets() {
    return new Tickets(control);
  }

  /** Begins to plan a fault. */
  public Faults faults() {
    return new Faults(control);
  }

  /** Begins a canned answer to requests of an operation, or changes of their answers. */
  public StubPlan stub(Operation operation) {
    return new StubPlan(control, operation);
  }

  /** Saves the current state of the world. */
  public Snapshot snapshot() {
    return Snapshot.of(control.post("snapshots", "").body());
  }

  /** Restores a snapshot of this world, including its clock. Credentials stay valid. */
  public void restore(Snapshot snapshot) {
    control.post("snapshots/" + snapshot.id() + "/restore", "");
  }

  /** Creates a copy of this world in its current state. The caller must close it. */
  public Sandbox fork() {
    return fork(Map.of("from", id));
  }

  /** Creates a copy of this world in the state of a snapshot. The caller must close it. */
  public Sandbox fork(Snapshot snapshot) {
    return fork(Map.of("from", id, "snapshot", snapshot.id()));
  }

  private Sandbox fork(Map<String, String> source) {
    return new Sandbox(server.copy(), config, control.fork(source), true);
  }

  /** Begins to verify the requests of an operation. */
  public Verification verify(Operation operation) {
    return checks.calls(operation.id());
  }

  /** Begins to verify the requests of all operations. */
  public AllCalls verify() {
    return new AllCalls(checks);
  }

  /** Begins assertions on an order. The first assertion fails if the order does not exist. */
  public OrderAssert assertThatOrder(String orderId) {
    return checks.order(orderId);
  }

  /** Begins assertions on the balance of an account, by name. */
  public BalanceAssert assertThatBalance(String account) {
    return checks.balance(account);
  }

  /** Begins assertions on the bills of a month in GMT+8, such as 2026-11. */
  public BillsAssert assertThatBills(String month) {
    return checks.bills(month);
  }

  /** Begins assertions on a member of an enterprise, by name. */
  public MemberAssert assertThatMember(String account) {
    return checks.member(account);
  }

  /** Begins assertions on a coupon. */
  public CouponAssert assertThatCoupon(String couponId) {
    return checks.coupon(couponId);
  }

  /** Begins assertions on a resource. */
  public ResourceAssert assertThatResource(String resourceId) {
    return checks.resource(resourceId);
  }

  /** Begins assertions on the ledger. */
  public LedgerAssert ledger() {
    return checks.ledger();
  }

  /**
   * Allows findings in this world.
   *
   * @param findings kinds such as {@link FindingKind#FIRST_PAGE_ONLY}, alone or with the operation
   *     they are allowed for: {@code first-page-only:ListCustomerOrders}
   * @throws IllegalArgumentException if there is no such kind or operation
   */
  public void allow(String... findings) {
    List.of(findings).forEach(finding -> checks.allow(FindingKind.known(finding)));
  }

  /** Fails if there are findings whose kinds are not allowed, and describes each. */
  public void assertNoFindings() {
    checks.noFindings();
  }

  /** Fails if a planned fault or a stub was applied to no request, and describes each. */
  public void assertNothingUnused() {
    checks.nothingUnused();
  }

  Checks checks() {
    return checks;
  }

  SandboxConfig config() {
    return config;
  }

  CloseActions closeActions() {
    return closeActions;
  }

  /**
   * Deletes the world and invalidates its credentials. A world that was opened with {@link
   * SandboxBuilder#attach} is kept. The server keeps running.
   *
   * @throws AssertionError if the sandbox was built with {@link SandboxBuilder#strict} and there
   *     are findings, unused faults or stubs, or verifications without a count; the world is
   *     deleted first
   */
  @Override
  public void close() {
    closeActions.runOnce();
  }

  @Override
  public String toString() {
    return "world " + id + " at " + endpoint();
  }
}
