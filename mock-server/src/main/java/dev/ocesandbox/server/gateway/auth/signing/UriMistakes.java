// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;
import java.util.List;

/** Possible mistakes in the path line. */
final class UriMistakes {

  private static final Bilingual NO_SLASH =
      new Bilingual(
          "The path must be signed with a slash at its end, even if it is sent without one.",
          "签名用的路径必须以“/”结尾，即使实际请求不带“/”。");
  private static final Bilingual NOT_ENCODED =
      new Bilingual(
          "Percent-encode each path segment before signing, except A-Z a-z 0-9 - _ . ~.",
          "签名前须对路径的每一段做百分号编码，仅 A-Z a-z 0-9 - _ . ~ 保持不变。");
  private static final Bilingual DECODED =
      new Bilingual("Sign the encoded path, not the decoded one.", "请对编码后的路径签名，不要对解码后的路径签名。");
  private static final Bilingual TWICE =
      new Bilingual("The path was encoded twice before signing.", "签名前路径被重复编码。");
  private static final Bilingual LOWER_HEX =
      new Bilingual("Write percent escapes with upper-case digits.", "百分号编码必须使用大写十六进制字符。");
  private static final Bilingual DOUBLE_SLASH =
      new Bilingual(
          "The path was sent with a double slash but signed with single ones; check the base URL.",
          "实际发送的路径含有“//”，签名时却是“/”，请检查基础 URL。");

  private final PossibleMistake.ListBuilder mistakes;

  private UriMistakes(String server) {
    mistakes =
        new PossibleMistake.ListBuilder(
            "CanonicalURI", server, (a, text) -> a.withCanonical(c -> c.withUri(text)));
  }

  static List<PossibleMistake> of(CanonicalRequest server, SignedRequest request) {
    String uri = server.uri();
    UriMistakes line = new UriMistakes(uri);
    line.mistakes.add(withoutSlash(uri), NO_SLASH);
    line.add(request.rawPath(), NOT_ENCODED);
    line.add(PercentEncoding.decoded(uri), DECODED);
    line.add(uri.replace("%", "%25"), TWICE);
    line.add(PercentEncoding.inLowerCase(uri), LOWER_HEX);
    line.add(uri.replace("//", "/"), DOUBLE_SLASH);
    return line.mistakes.build();
  }

  /** Adds a wrong form with and without the required slash. */
  private void add(String form, Bilingual hint) {
    String bare = withoutSlash(form);
    mistakes.add(bare + '/', hint);
    mistakes.add(bare, new Bilingual(hint.en() + " " + NO_SLASH.en(), hint.zh() + NO_SLASH.zh()));
  }

  private static String withoutSlash(String uri) {
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
