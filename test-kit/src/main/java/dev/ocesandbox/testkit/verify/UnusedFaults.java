// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.List;
import java.util.function.Predicate;

/** Finds planned faults that changed no request, so that a test did not test what it says. */
final class UnusedFaults {

  static final String KIND = "unused-fault";

  private UnusedFaults() {}

  /** Returns a line for each unused fault of an operation that is not allowed. */
  static List<String> in(WorldView world, Predicate<String> allowed) {
    return new JsonValue(world.read("faults"))
        .list("faults").stream()
            .filter(fault -> fault.integer("hit") == 0 && !isRandomlySpared(fault))
            .filter(fault -> !allowed.test(fault.text("operation")))
            .map(UnusedFaults::line)
            .toList();
  }

  private static boolean isRandomlySpared(JsonValue fault) {
    return fault.integer("seen") > 0 && !fault.text("probability").equals("1");
  }

  private static String line(JsonValue fault) {
    String account = fault.textOrEmpty("account");
    String code = fault.textOrEmpty("code");
    int after = fault.integer("after");
    int seen = fault.integer("seen");
    return "%s: %s%s on %s%s%s, and there %s"
        .formatted(
            fault.text("fault_id"),
            fault.text("kind"),
            code.isEmpty() ? "" : " " + code,
            fault.text("operation"),
            account.isEmpty() ? "" : " by " + account,
            after == 0 ? "" : " after " + TextFormat.count(after, "request"),
            seen == 1 ? "was 1 request" : "were " + seen + " requests");
  }
}
