// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.List;
import java.util.function.Predicate;

/** Finds stubs that made or changed no answer, so that a test did not test what it says. */
final class UnusedStubs {

  static final String KIND = "unused-stub";

  private UnusedStubs() {}

  /** Returns a line for each unused stub of an operation that is not allowed; else empty. */
  static String report(WorldView world, Predicate<String> allowed) {
    List<String> unused =
        new JsonValue(world.read("stubs"))
            .list("stubs").stream()
                .filter(stub -> stub.integer("hit") == 0)
                .filter(stub -> !allowed.test(stub.text("operation")))
                .map(UnusedStubs::line)
                .toList();
    return unused.isEmpty()
        ? ""
        : "Stubs that answered no request:\n%s\n%s"
            .formatted(
                TextFormat.indented(2, unused),
                "Make the client send such a request, remove the stub, or allow unused-stub.");
  }

  private static String line(JsonValue stub) {
    String status = stub.textOrEmpty("status");
    String account = stub.textOrEmpty("account");
    String miss = stub.textOrEmpty("miss");
    return "%s: %s on %s%s, and there %s%s"
        .formatted(
            stub.text("stub_id"),
            status.isEmpty() ? "changes of the answer" : status,
            stub.text("operation"),
            account.isEmpty() ? "" : " by " + account,
            UnusedFaults.seen(stub),
            miss.isEmpty() ? "" : "; " + miss);
  }
}
