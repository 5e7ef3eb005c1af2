// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.List;
import java.util.function.Predicate;

/** Finds planned faults that changed no request, so that a test did not test what it says. */
final class UnusedFaults {

  static final String KIND = "unused-fault";

  private UnusedFaults() {}

  /** Returns a line for each unused fault of an operation that is not allowed; else empty. */
  static String report(WorldView world, Predicate<String> allowed) {
    List<String> unused =
        new JsonValue(world.read("faults"))
            .list("faults").stream()
                .filter(fault -> fault.integer("hit") == 0 && !isRandomlySpared(fault))
                .filter(fault -> !allowed.test(fault.text("operation")))
                .map(UnusedFaults::line)
                .toList();
    return unused.isEmpty()
        ? ""
        : "Planned faults that were never applied:\n%s\n%s"
            .formatted(
                TextFormat.indented(2, unused),
                "Make the client send such a request, remove the fault, or allow unused-fault.");
  }

  private static boolean isRandomlySpared(JsonValue fault) {
    return fault.integer("seen") > 0 && !fault.text("probability").equals("1");
  }

  private static String line(JsonValue fault) {
    String account = fault.textOrEmpty("account");
    String code = fault.textOrEmpty("code");
    int after = fault.integer("after");
    return "%s: %s%s on %s%s%s, and there %s"
        .formatted(
            fault.text("fault_id"),
            fault.text("kind"),
            code.isEmpty() ? "" : " " + code,
            fault.text("operation"),
            account.isEmpty() ? "" : " by " + account,
            after == 0 ? "" : " after " + TextFormat.count(after, "request"),
            seen(fault));
  }

  /** Returns how many requests a fault or a stub matched, such as "were 2 requests". */
  static String seen(JsonValue planned) {
    int seen = planned.integer("seen");
    return seen == 1 ? "was 1 request" : "were " + seen + " requests";
  }
}
