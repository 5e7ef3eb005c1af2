// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** Possible mistakes in the secret key: another key, or blanks at the end. */
final class SecretMistakes {

  private static final String LINE = "secret key";

  private SecretMistakes() {}

  static List<PossibleMistake> of(String accessKey, String secret, List<KnownSecret> others) {
    String server = "secret key of " + accessKey;
    List<PossibleMistake> mistakes = new ArrayList<>();
    for (KnownSecret other : others) {
      if (!other.secret().equals(secret)) {
        String client = "secret key of " + other.label();
        Bilingual hint =
            new Bilingual(
                "Access key "
                    + accessKey
                    + " was used with the secret key of "
                    + other.label()
                    + '.',
                "AK " + accessKey + " 使用了 " + other.label() + " 的 SK。");
        mistakes.add(mistake(server, client, hint, other.secret()));
      }
    }
    Bilingual blanks =
        new Bilingual("The secret key has a blank or a line break at its end.", "SK 末尾带有空格或换行符。");
    for (String blank : List.of("\n", "\r\n", " ")) {
      mistakes.add(mistake(server, server + " and a blank", blanks, secret + blank));
    }
    return mistakes;
  }

  private static PossibleMistake mistake(
      String server, String client, Bilingual hint, String secret) {
    SignatureMistake mistake = new SignatureMistake(LINE, server, client, hint);
    return new PossibleMistake(mistake, input -> input.withSecret(secret));
  }
}
