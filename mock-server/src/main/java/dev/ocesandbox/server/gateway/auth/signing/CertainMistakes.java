// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;
import java.util.List;

/** Mistakes that can be recognized without recomputing the client's signature. */
final class CertainMistakes {

  private CertainMistakes() {}

  /** Returns a mistake if a derived key is for another day than X-Sdk-Date. */
  static List<SignatureMistake> otherDay(String date, Authorization authorization) {
    CredentialScope scope = authorization.scope();
    if (scope == null || scope.isOn(date)) {
      return List.of();
    }
    Bilingual hint =
        new Bilingual(
            "The day in Credential must be the day of X-Sdk-Date, in UTC.",
            "Credential 中的日期必须与 X-Sdk-Date 的日期（UTC）一致。");
    return List.of(new SignatureMistake("Credential", date, scope.text(), hint));
  }

  /** Returns a mistake if a signed header is absent from the request. */
  static List<SignatureMistake> absentHeader(SignedRequest request, Authorization authorization) {
    for (String name : authorization.signedHeaders()) {
      if (request.headers().values(name).isEmpty()) {
        Bilingual hint =
            new Bilingual(
                "SignedHeaders contains " + name + ", but the request does not.",
                "SignedHeaders 中包含 " + name + "，但请求没有携带该请求头。");
        return List.of(new SignatureMistake("CanonicalHeaders", name + ':', "", hint));
      }
    }
    return List.of();
  }
}
