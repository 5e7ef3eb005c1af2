// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;
import java.util.Locale;

/** Possible mistakes in the first line, the method. */
final class MethodMistakes {

  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

  private MethodMistakes() {}

  static List<PossibleMistake> of(CanonicalRequest server) {
    String sent = server.method();
    PossibleMistake.ListBuilder mistakes =
        new PossibleMistake.ListBuilder(
            "HTTPRequestMethod", sent, (a, text) -> a.withCanonical(c -> c.withMethod(text)));
    for (String method : METHODS) {
      mistakes.add(
          method,
          "The request was signed as " + method + " but sent as " + sent + '.',
          "签名时使用的方法是 " + method + "，实际发送的是 " + sent + "。");
    }
    mistakes.add(
        sent.toLowerCase(Locale.ROOT),
        "Sign the method in upper-case letters.",
        "签名时请求方法必须使用大写字母。");
    return mistakes.build();
  }
}
