// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;
import java.util.Locale;

/** Mistakes in the first line. */
final class MethodSuspects {

  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

  private MethodSuspects() {}

  static List<Suspect> of(CanonicalRequest server) {
    String sent = server.method();
    Suspect.Lineup lineup =
        new Suspect.Lineup(
            "HTTPRequestMethod", sent, (a, text) -> a.withCanonical(c -> c.withMethod(text)));
    for (String method : METHODS) {
      lineup.add(
          method,
          "The request was signed as " + method + " but sent as " + sent + '.',
          "签名时使用的方法是 " + method + "，实际发送的是 " + sent + "。");
    }
    lineup.add(
        sent.toLowerCase(Locale.ROOT),
        "Sign the method in upper-case letters.",
        "签名时请求方法必须使用大写字母。");
    return lineup.suspects();
  }
}
