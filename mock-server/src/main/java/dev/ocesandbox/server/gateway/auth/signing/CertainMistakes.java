// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;

/** What makes a signature fail whatever else the client signed; needs no search for its text. */
final class CertainMistakes {

  private CertainMistakes() {}

  /** A derived key for another day than the one of X-Sdk-Date. */
  static List<SignatureMistake> otherDay(String date, Authorization authorization) {
    CredentialScope scope = authorization.scope();
    if (scope == null || scope.isOn(date)) {
      return List.of();
    }
    Hint hint =
        new Hint(
            "The day in Credential must be the day of X-Sdk-Date, in UTC.",
            "Credential 中的日期必须与 X-Sdk-Date 的日期（UTC）一致。");
    return List.of(new SignatureMistake("Credential", date, scope.text(), hint));
  }

  /** A signed header that did not arrive; the client surely signed some value of it. */
  static List<SignatureMistake> absentHeader(SignedRequest request, Authorization authorization) {
    for (String name : authorization.signedHeaders()) {
      if (request.headers().values(name).isEmpty()) {
        Hint hint =
            new Hint(
                "SignedHeaders names " + name + ", which the request does not carry.",
                "SignedHeaders 中包含 " + name + "，但请求没有携带该请求头。");
        return List.of(new SignatureMistake("CanonicalHeaders", name + ':', "", hint));
      }
    }
    return List.of();
  }
}
