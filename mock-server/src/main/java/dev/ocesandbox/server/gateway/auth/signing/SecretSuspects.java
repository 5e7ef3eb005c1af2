// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.ArrayList;
import java.util.List;

/** The wrong secret key, or the right one with blanks around it. */
final class SecretSuspects {

  private static final String LINE = "secret key";

  private SecretSuspects() {}

  static List<Suspect> of(String accessKey, String secret, List<KnownSecret> others) {
    String server = "secret key of " + accessKey;
    List<Suspect> suspects = new ArrayList<>();
    for (KnownSecret other : others) {
      if (!other.secret().equals(secret)) {
        String client = "secret key of " + other.label();
        Hint hint =
            new Hint(
                "Access key "
                    + accessKey
                    + " was used with the secret key of "
                    + other.label()
                    + '.',
                "AK " + accessKey + " 使用了 " + other.label() + " 的 SK。");
        suspects.add(suspect(server, client, hint, other.secret()));
      }
    }
    Hint blanks =
        new Hint("The secret key was used with a blank or line end at its end.", "SK 末尾带有空格或换行符。");
    for (String blank : List.of("\n", "\r\n", " ")) {
      suspects.add(suspect(server, server + " and a blank", blanks, secret + blank));
    }
    return suspects;
  }

  private static Suspect suspect(String server, String client, Hint hint, String secret) {
    SignatureMistake mistake = new SignatureMistake(LINE, server, client, hint);
    return new Suspect(mistake, attempt -> attempt.withSecret(secret));
  }
}
