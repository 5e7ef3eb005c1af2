// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of fields, parameters and headers whose values are secret: passwords, secret keys, tokens,
 * signatures, verification codes and cookies. The names of access keys are not among them: they are
 * public.
 */
public final class SecretNames {

  private static final List<String> CONTAINED =
      List.of("password", "passwd", "passphrase", "passcode", "secret");

  private static final List<String> ENDINGS =
      List.of(
          "token",
          "signature",
          "pwd",
          "privatekey",
          "apikey",
          "cookie",
          "authorization",
          "verificationcode");

  /** The code itself; need_verify_code only says whether there must be one. */
  private static final String CODE = "verifycode";

  /** The secret key alone, in names such as sk, ak_sk and userSk. */
  private static final Pattern SK = Pattern.compile(".*(?:^|[^A-Za-z]|[a-z0-9](?=S))[sS][kK]s?");

  private static final int LONGEST = 256;

  private SecretNames() {}

  /** Returns whether a name means a secret, however it is written. */
  public static boolean isSecret(String name) {
    // Of a long name, the end says what it is.
    String end = name.substring(Math.max(0, name.length() - LONGEST));
    String letters = end.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    String singular = letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
    return CONTAINED.stream().anyMatch(letters::contains)
        || singular.equals(CODE)
        || ENDINGS.stream().anyMatch(singular::endsWith)
        || SK.matcher(end.replaceAll("[^\\p{L}\\p{N}]+$", "")).matches();
  }
}
